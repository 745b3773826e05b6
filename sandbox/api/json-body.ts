// The parameters in a JSON body, as Telegram takes them apart: a text is decoded, and any other value stays the
// text it was written as. So 5 and "5" are the same, and null is a word of four letters.
import { Refusal } from './refusal.ts'

const deepest = 100

export function readJsonBody(body: string): Map<string, string> {
  const fields = new Map<string, string>()
  if (body === '') return fields
  const scan = createScanner(body)
  scan.space()
  if (scan.peek() === '"') {
    fields.set('content', scan.string("can't parse string content"))
    if (scan.peek() !== '') throw new Refusal(400, 'Bad Request: extra data after string')
    return fields
  }
  if (!scan.take('{')) throw new Refusal(400, 'Bad Request: JSON object expected')
  for (;;) {
    scan.space()
    if (scan.take('}')) break
    if (scan.peek() === '') throw new Refusal(400, 'Bad Request: expected parameter name')
    const name = scan.string("can't parse parameter name")
    scan.space()
    if (!scan.take(':')) throw new Refusal(400, "Bad Request: can't parse object, ':' expected")
    scan.space()
    const value = scan.value("can't parse parameter value")
    // Of a name that comes twice the first one counts, as in a form.
    if (!fields.has(name)) fields.set(name, value)
    scan.space()
    if (scan.peek() !== '}' && !scan.take(',')) {
      throw new Refusal(400, 'Bad Request: expected next field or object end')
    }
  }
  scan.space()
  if (scan.peek() !== '') throw new Refusal(400, 'Bad Request: unexpected data after object end')
  return fields
}

type Scanner = {
  peek: () => string
  take: (symbol: string) => boolean
  space: () => void
  string: (complaint: string) => string
  value: (complaint: string) => string
}

function createScanner(text: string): Scanner {
  let at = 0
  const peek = () => text[at] ?? ''
  const take = (symbol: string) => {
    if (!text.startsWith(symbol, at)) return false
    at += symbol.length
    return true
  }
  const space = () => {
    while (/[ \t\r\n\0\v]/.test(peek())) at++
  }
  const fail = (complaint: string, why: string): never => {
    throw new Refusal(400, `Bad Request: ${complaint}: ${why}`)
  }

  const string = (complaint: string): string => {
    if (peek() !== '"') fail(complaint, `Opening '"' expected`)
    const begin = at++
    while (peek() !== '"') {
      if (peek() === '') fail(complaint, `Closing '"' not found`)
      at += peek() === '\\' ? 2 : 1
    }
    at++
    const written = text.slice(begin, at)
    const code = /(?<!\\)(?:\\\\)*\\u(?![\da-fA-F]{4})/.test(written)
    if (code) fail(complaint, 'Invalid \\u -- not hex digit')
    return decode(written)
  }

  const list = (end: string, complaint: string, depth: number, item: () => void) => {
    at++
    space()
    if (take(end)) return
    for (;;) {
      if (peek() === '') fail(complaint, 'Unexpected end')
      item()
      space()
      if (take(end)) return
      if (!take(',')) fail(complaint, 'Unexpected symbol')
      space()
      if (depth > deepest) fail(complaint, 'Too big object depth')
    }
  }

  const member = (complaint: string, depth: number) => {
    string(complaint)
    space()
    if (!take(':')) fail(complaint, "':' expected")
    skip(complaint, depth)
  }

  const skip = (complaint: string, depth: number): void => {
    if (depth > deepest) fail(complaint, 'Too big object depth')
    space()
    const first = peek()
    for (const word of ['false', 'true', 'null']) {
      if (first !== word[0]) continue
      if (!take(word)) fail(complaint, `Starts with '${first}' -- ${word} expected`)
      return
    }
    if (first === '"') string(complaint)
    else if (first === '[') list(']', complaint, depth, () => skip(complaint, depth + 1))
    else if (first === '{') list('}', complaint, depth, () => member(complaint, depth + 1))
    else if (first === '') fail(complaint, 'Unexpected end')
    else if (!/[-+.\d]/.test(first)) fail(complaint, `Unexpected symbol '${first}'`)
    else while (/[-+.\deE]/.test(peek())) at++
  }

  const value = (complaint: string): string => {
    if (peek() === '"') return string(complaint)
    const begin = at
    skip(complaint, 0)
    return text.slice(begin, at)
  }
  return { peek, take, space, string, value }
}

/** Telegram takes control characters and escapes of its own accord; JSON.parse would not. */
function decode(written: string): string {
  const simple: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }
  return written
    .slice(1, -1)
    .replace(/\\(u([\da-fA-F]{4})|[\s\S])/g, (_, escaped: string, code: string | undefined) =>
      code === undefined ? (simple[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(code, 16)),
    )
}
