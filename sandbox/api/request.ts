// One HTTP request of a bot, taken apart: its path, and its parameters however they came (query, form, JSON, multipart).
import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { unzipSync } from 'node:zlib'
import type { Upload } from './args.ts'
import { readJsonBody } from './json-body.ts'
import { type Part, readMultipart } from './multipart.ts'
import { Refusal } from './refusal.ts'

export type Fields = { fields: Map<string, string>; uploads: Map<string, Upload> }

const longestParams = 1 << 20
/** A file may have 50 MB; the rest is for what stands around it. */
const longestBody = 52 << 20
const mostFiles = 50

export async function readFields(request: IncomingMessage, query: string): Promise<Fields> {
  const found: Fields = { fields: new Map(), uploads: new Map() }
  inBounds(query.length)
  addForm(found, query)
  const body = unpack(await readBody(request), request.headers['content-encoding'])
  addBody(found, body, { type: request.headers['content-type'], spent: query.length })
  return found
}

/** `spent` of the room for parameters is what came another way. */
type Kind = { type: string | undefined; spent?: number }

/** A webhook answers in the same ways as a bot asks. A body of any other type is passed over. */
export function addBody(found: Fields, body: Buffer, { type = '', spent = 0 }: Kind): void {
  if (body.length === 0) return
  if (/multipart\/form-data/i.test(type)) addParts(found, readMultipart(body, type), spent)
  else if (/application\/x-www-form-urlencoded/i.test(type)) {
    inBounds(spent + body.length)
    addForm(found, body.toString('latin1'))
  } else if (/application\/json/i.test(type)) {
    inBounds(spent + body.length)
    addAll(found, readJsonBody(decode(body)))
  }
}

export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= longestBody) chunks.push(chunk)
    })
    request.on('end', () => {
      if (length <= longestBody) resolve(Buffer.concat(chunks))
      else reject(new Refusal(413, 'Request Entity Too Large'))
    })
    request.on('error', reject)
  })
}

function unpack(body: Buffer, encoding = 'none'): Buffer {
  if (body.length === 0 || encoding.toLowerCase() === 'none') return body
  if (!/^(gzip|deflate)$/i.test(encoding)) {
    throw new Refusal(415, 'Unsupported Media Type: unsupported content-encoding')
  }
  try {
    return unzipSync(body, { maxOutputLength: longestBody })
  } catch {
    throw new Refusal(400, 'Bad Request: unexpected end of request content')
  }
}

function inBounds(length: number, where = ''): void {
  if (length > longestParams) {
    throw new Refusal(413, `Request Entity Too Large: too many parameters${where}`)
  }
}

/** What is no UTF-8 keeps a character that no text has, so that whoever reads it can refuse. */
function decode(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return isUtf8(bytes) ? text : text.replaceAll('\ufffd', '\udc80')
}

/** One character a byte, as they came. */
function addForm({ fields }: Fields, form: string): void {
  for (const pair of form.split('&')) {
    const [name = '', value = ''] = pair.split(/=(.*)/s).map((part) => unpercent(part.replaceAll('+', ' ')))
    if (pair !== '' && !fields.has(name)) fields.set(name, value)
  }
}

function unpercent(written: string): string {
  const bytes = written.replace(/%([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return decode(Buffer.from(bytes, 'latin1'))
}

function addAll({ fields }: Fields, more: ReadonlyMap<string, string>): void {
  for (const [name, value] of more) if (!fields.has(name)) fields.set(name, value)
}

function addParts(found: Fields, parts: Part[], spent: number): void {
  const { fields, uploads } = found
  let length = spent
  let files = 0
  for (const { name: written, file, mime, bytes } of parts) {
    const name = unpercent(written)
    if (file !== undefined) {
      if (++files > mostFiles) throw new Refusal(413, 'Request Entity Too Large: too many files attached')
      if (!uploads.has(name)) uploads.set(name, { name: nameOf(unpercent(file)), mime, bytes })
      continue
    }
    length += bytes.length
    inBounds(length, ' in form data')
    if (mime.startsWith('application/x-www-form-urlencoded')) addForm(found, bytes.toString('latin1'))
    else if (!fields.has(name)) fields.set(name, decode(bytes))
  }
}

/** Without the folders it came from; a file has some name. */
const nameOf = (written: string) => written.replace(/^.*[/\\]/s, '') || 'file'
