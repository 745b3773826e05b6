// JSON inside a parameter, read as Telegram reads it: numbers will do for texts and texts for whole numbers, booleans must be
// booleans, and a field of another type is refused in Telegram's words. Knows no method.
import { badRequest } from './refusal.ts'

/** What is wrong, before anybody has said where: not yet an answer. */
class Fault extends Error {}

export const fault = (text: string): Error => new Fault(text)

export type JsonObject = {
  has: (name: string) => boolean
  /** Missing is '', false, 0 or nothing; the ones with `required` refuse instead. */
  text: (name: string) => string
  requiredText: (name: string) => string
  flag: (name: string) => boolean
  requiredFlag: (name: string) => boolean
  /** Of 32 bits. */
  int: (name: string, otherwise?: number) => number
  requiredInt: (name: string) => number
  /** Of 64 bits: amounts, and ids JavaScript's numbers cannot hold. */
  long: (name: string) => bigint
  requiredLong: (name: string) => bigint
  /** With a fraction; here no text will do. */
  number: (name: string, otherwise?: number) => number
  requiredNumber: (name: string) => number
  object: (name: string) => JsonObject | undefined
  requiredObject: (name: string) => JsonObject
  list: (name: string) => unknown[] | undefined
  requiredList: (name: string) => unknown[]
  raw: (name: string) => unknown
}

/** Reads a parameter; `unreadable` is the refusal of what is no JSON. */
export function readJson<T>(text: string, unreadable: string, read: (value: unknown) => T): T {
  return refusing(() => read(parse(text, unreadable)))
}

/** Makes an answer of whatever fault is found on the way. */
export function refusing<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof Fault ? badRequest(error.message) : error
  }
}

/** Says where a fault is: `within("Can't parse labeled price: ", …)`. */
export function within<T>(before: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof Fault ? new Fault(before + error.message) : error
  }
}

/** The value as a list, or else the fault. */
export function listIn(value: unknown, otherwise: string): unknown[] {
  if (!Array.isArray(value)) throw new Fault(otherwise)
  return value
}

/** The value as an object, or else the fault. */
export function objectIn(value: unknown, otherwise: string): JsonObject {
  if (!isObject(value)) throw new Fault(otherwise)
  const has = (name: string) => Object.hasOwn(value, name)
  const required = <T>(as: As<T>) => {
    return (name: string): T => {
      if (!has(name)) throw new Fault(`Can't find field "${name}"`)
      return as(name, value[name])
    }
  }
  const optional = <T, U>(as: As<T>, missing: U) => {
    return (name: string, otherwise: T | U = missing): T | U =>
      has(name) ? as(name, value[name]) : otherwise
  }
  return {
    has,
    text: optional(asText, ''),
    requiredText: required(asText),
    flag: optional(asFlag, false),
    requiredFlag: required(asFlag),
    int: optional(asInt, 0),
    requiredInt: required(asInt),
    long: optional(asLong, 0n),
    requiredLong: required(asLong),
    number: optional(asNumber, 0),
    requiredNumber: required(asNumber),
    object: optional(asObject, undefined),
    requiredObject: required(asObject),
    list: optional(asList, undefined),
    requiredList: required(asList),
    raw: (name) => (has(name) ? value[name] : undefined),
  }
}

type As<T> = (name: string, value: unknown) => T

function asText(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  throw new Fault(`Field "${name}" must be of type String`)
}

function asFlag(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Fault(`Field "${name}" must be of type Boolean`)
  return value
}

const asInt: As<number> = (name, value) => Number(asInteger(name, value, 32))
const asLong: As<bigint> = (name, value) => asInteger(name, value, 64)

function asInteger(name: string, value: unknown, bits: number): bigint {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') {
    throw new Fault(`Field "${name}" must be a Number`)
  }
  const text = String(value)
  const number = /^-?\d+$/.test(text) ? BigInt(text) : undefined
  if (number === undefined || String(number) !== text || BigInt.asIntN(bits, number) !== number) {
    throw new Fault(`Field "${name}" must be a valid Number`)
  }
  return number
}

function asNumber(name: string, value: unknown): number {
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    throw new Fault(`Field "${name}" must be of type Number`)
  }
  return Number(value)
}

const asObject: As<JsonObject> = (name, value) => objectIn(value, `Field "${name}" must be of type Object`)
const asList: As<unknown[]> = (name, value) => listIn(value, `Field "${name}" must be of type Array`)

function parse(text: string, unreadable: string): unknown {
  try {
    return JSON.parse(text, keepLong)
  } catch (error) {
    throw error instanceof SyntaxError ? new Fault(unreadable) : error
  }
}

/** Ids may have more digits than JavaScript's numbers. */
function keepLong(_: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source
  if (typeof value !== 'number' || Number.isSafeInteger(value) || source === undefined) return value
  return /^-?\d+$/.test(source) ? BigInt(source) : value
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
