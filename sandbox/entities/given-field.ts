// Reads the fields of a given entity as strictly as Telegram does: a number may be written as text and a text as
// a number, nothing else is forgiven.
import { badRequest, type Refusal } from '../api/refusal.ts'
import { wholeNumber } from './link.ts'

export type Fields = Readonly<Record<string, unknown>>

export const unreadable = (problem: string): Refusal => badRequest(`Can't parse MessageEntity: ${problem}`)

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function required(fields: Fields, name: string): unknown {
  if (!Object.hasOwn(fields, name)) throw unreadable(`Can't find field "${name}"`)
  return fields[name]
}

export function textField(fields: Fields, name: string): string {
  const value = required(fields, name)
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') throw unreadable(`Field "${name}" must be of type String`)
  return value
}

export const optionalTextField = (fields: Fields, name: string): string =>
  Object.hasOwn(fields, name) ? textField(fields, name) : ''

export function objectField(fields: Fields, name: string): Fields {
  const value = required(fields, name)
  if (!isFields(value)) throw unreadable(`Field "${name}" must be of type Object`)
  return value
}

/** Of 32 or 64 bits. */
export function numberField(fields: Fields, name: string, bits: 32 | 64): bigint {
  const value = required(fields, name)
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw unreadable(`Field "${name}" must be a Number`)
  }
  const whole = wholeNumber(String(value))
  if (whole === undefined || BigInt.asIntN(bits, whole) !== whole) {
    throw unreadable(`Field "${name}" must be a valid Number`)
  }
  return whole
}
