// What a webhook's answer asks Telegram to do besides: one method, in JSON or as a form. Its result is told to nobody.
import type { Answer } from './webhook-request.ts'

export type Asked = { method: string; fields: Map<string, string> }

const notByAnswer = ['setwebhook', 'deletewebhook', 'close', 'logout']

/** Nothing when there is no method, or one that makes no sense without its result. */
export function readAsked({ contentType, body }: Answer): Asked | undefined {
  const fields = readFields(contentType, body)
  const method = fields.get('method') ?? ''
  const name = method.toLowerCase()
  if (name === '' || name.startsWith('get') || notByAnswer.includes(name)) return undefined
  fields.delete('method')
  return { method, fields }
}

function readFields(contentType: string, body: string): Map<string, string> {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return new Map(new URLSearchParams(body))
  if (!/^application\/json\b/i.test(contentType)) return new Map()
  const value = parse(body)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map()
  return new Map(
    Object.entries(value).map(([name, field]) => [
      name,
      typeof field === 'string' ? field : JSON.stringify(field),
    ]),
  )
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
