// How Telegram says no. The words are its own; what it does to them on the way out is in refuse().
import type { ResponseParameters } from 'grammy/types'

export class Refusal extends Error {
  readonly code: number
  readonly parameters: ResponseParameters | undefined

  /** `description` as the client reads it, with its beginning: `Bad Request: chat not found`. */
  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

const beginnings: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

/** The beginning is put before, and the first letter made small unless it begins a name in capitals. */
export function refuse(code: number, text: string, parameters?: ResponseParameters): Refusal {
  const [first = '', second = ''] = text
  const small =
    second === '_' || (second >= 'A' && second <= 'Z') ? text : first.toLowerCase() + text.slice(1)
  return new Refusal(code, `${beginnings[code]}: ${small}`, parameters)
}

export const badRequest = (text: string): Refusal => refuse(400, text)
export const forbidden = (text: string): Refusal => refuse(403, text)
