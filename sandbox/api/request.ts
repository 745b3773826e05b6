// One HTTP request of a bot, taken apart: its path, and its parameters however they came (query, form, JSON, multipart).
import type { IncomingMessage } from 'node:http'
import type { Upload } from './args.ts'
import { readJsonBody } from './json-body.ts'
import { Refusal } from './refusal.ts'

export type Fields = { fields: Map<string, string>; uploads: Map<string, Upload> }

const longestParams = 1 << 20
/** A file may have 50 MB; the rest is for what stands around it. */
const longestBody = 52 << 20

export async function readFields(request: IncomingMessage, query: string): Promise<Fields> {
  const found: Fields = { fields: new Map(), uploads: new Map() }
  addForm(found, query)
  await addBody(found, await readBody(request), request.headers['content-type'])
  return found
}

/** A webhook answers in the same ways as a bot asks. */
export async function addBody(found: Fields, body: Buffer, type = ''): Promise<void> {
  if (body.length === 0) return
  if (/^multipart\/form-data/i.test(type)) await addMultipart(found, body, type)
  else if (/^application\/json/i.test(type)) addAll(found, readJsonBody(inBounds(body).toString('utf8')))
  else if (type === '' || /^application\/x-www-form-urlencoded/i.test(type)) {
    addForm(found, inBounds(body).toString('utf8'))
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

function inBounds(body: Buffer): Buffer {
  if (body.length > longestParams) throw new Refusal(413, 'Request Entity Too Large: too many parameters')
  return body
}

function addForm({ fields }: Fields, form: string): void {
  if (form.length > longestParams) throw new Refusal(413, 'Request Entity Too Large: too many parameters')
  for (const [name, value] of new URLSearchParams(form)) if (!fields.has(name)) fields.set(name, value)
}

function addAll({ fields }: Fields, more: ReadonlyMap<string, string>): void {
  for (const [name, value] of more) if (!fields.has(name)) fields.set(name, value)
}

async function addMultipart({ fields, uploads }: Fields, body: Buffer, type: string): Promise<void> {
  if (!/boundary=/i.test(type)) throw new Refusal(400, 'Bad Request: boundary not found')
  let total = 0
  for (const [name, value] of await parseMultipart(body, type)) {
    if (typeof value === 'string') {
      total += Buffer.byteLength(value)
      if (total > longestParams) {
        throw new Refusal(413, 'Request Entity Too Large: too many parameters in form data')
      }
      if (!fields.has(name)) fields.set(name, value)
    } else {
      uploads.set(name, await toUpload(value))
    }
  }
}

export async function parseMultipart(body: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Refusal(400, "Bad Request: can't parse form data headers")
  }
}

export async function toUpload(file: File): Promise<Upload> {
  return { name: file.name, mime: file.type, bytes: Buffer.from(await file.arrayBuffer()) }
}
