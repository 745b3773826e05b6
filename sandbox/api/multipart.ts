// A multipart body taken apart as Telegram does it: a part with a file name is a file, any other a parameter. Percents in names
// are decoded; what is wrong is refused in Telegram's words. Knows no limits.
import { Refusal } from './refusal.ts'

/** `file` is the name it was sent under. Names are bytes yet, one character each. */
export type Part = { name: string; file?: string; mime: string; bytes: Buffer }

const longestBoundary = 70
const lineEnd = '\r\n'

export function readMultipart(body: Buffer, type: string): Part[] {
  const boundary = `--${boundaryIn(type)}`
  const parts: Part[] = []
  let at = after(body, boundary, 0)
  while (body.toString('latin1', at, at + 2) !== '--') {
    const headEnd = after(body, lineEnd + lineEnd, at)
    if (headEnd === at + 4) throw wrong('headers in multipart/form-data are empty')
    const next = after(body, lineEnd + boundary, headEnd)
    const bytes = body.subarray(headEnd, next - lineEnd.length - boundary.length)
    parts.push({ ...readHead(body.toString('latin1', at + 2, headEnd - 4)), bytes })
    at = next
  }
  return parts
}

const wrong = (text: string) => new Refusal(400, `Bad Request: ${text}`)

/** Where what was looked for ends. */
function after(body: Buffer, what: string, from: number): number {
  const at = body.indexOf(what, from, 'latin1')
  if (at === -1) throw wrong('unexpected end of request content')
  return at + what.length
}

function boundaryIn(type: string): string {
  const [, rest] = /boundary(.*)/is.exec(type) ?? []
  if (rest === undefined) throw wrong('boundary not found')
  const [, value] = /=([^;]*)/.exec(rest) ?? []
  if (value === undefined) throw wrong('boundary value not found')
  const boundary = value.replace(/^"(.*)"$/, '$1')
  if (boundary === '' || boundary.length > longestBoundary) throw wrong('boundary too big or empty')
  return boundary
}

function readHead(head: string): Omit<Part, 'bytes'> {
  let named: { name?: string; filename?: string } = {}
  let mime = 'application/octet-stream'
  for (const line of head.split(/\r\n(?![ \t])/)) {
    const [, key = '', value = ''] = /^([^:]*):(.*)$/s.exec(line) ?? []
    if (!line.includes(':')) throw wrong("can't parse form data headers")
    if (/^\s*content-disposition\s*$/i.test(key)) named = readDisposition(value.trim())
    else if (/^\s*content-type\s*$/i.test(key)) mime = value.trim()
  }
  const { name = '', filename } = named
  if (name === '') throw wrong('field name in multipart/form-data not found')
  return { name, mime, ...(filename !== undefined && { file: filename }) }
}

function readDisposition(value: string): Record<string, string> {
  if (!value.startsWith('form-data;')) throw wrong('expected form-data content disposition')
  const found: Record<string, string> = {}
  let rest = value.slice('form-data;'.length)
  while (rest.includes('=')) {
    const key = rest.slice(0, rest.indexOf('=')).trim()
    rest = rest.slice(rest.indexOf('=') + 1).trimStart()
    const taken = rest.startsWith('"') ? readQuoted(rest) : readToken(rest)
    found[key] = taken.value
    rest = taken.rest
  }
  return found
}

function readToken(text: string): { value: string; rest: string } {
  const [value = ''] = text.split(';', 1)
  return { value: value.trim(), rest: text.slice(value.length + 1) }
}

function readQuoted(text: string): { value: string; rest: string } {
  const [whole, inside] = /^"((?:\\[\s\S]|[^"\\])*)"\s*/.exec(text) ?? []
  const where = 'Content-Disposition header'
  if (whole === undefined || inside === undefined) throw wrong(`unclosed quoted string in ${where}`)
  const rest = text.slice(whole.length)
  if (rest !== '' && !rest.startsWith(';')) throw wrong(`expected ';' in ${where}`)
  return { value: inside.replace(/\\([\s\S])/g, '$1'), rest: rest.slice(1) }
}
