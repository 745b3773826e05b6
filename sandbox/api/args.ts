// What came with a call, read as Telegram reads it: everything on the top level is text, numbers are taken
// leniently, and JSON inside is parsed where it is used.
import { badRequest } from './refusal.ts'

export type Upload = { name: string; mime: string; bytes: Buffer }

export type Args = {
  /** Nothing when it is missing or empty. */
  text: (name: string) => string
  has: (name: string) => boolean
  /** Missing or empty: refused as a required parameter. */
  required: (name: string) => string
  flag: (name: string) => boolean
  /** Garbage is 0; what is out of the bounds is moved to them. */
  int: (name: string, bounds?: { min?: number; max?: number; otherwise?: number }) => number
  upload: (name: string) => Upload | undefined
  names: () => string[]
}

/** As many digits as there are at the beginning; a blank or a plus is none. */
export function leadingInt(text: string): number {
  return Number(/^-?\d+/.exec(text)?.[0] ?? 0)
}

export function createArgs(fields: ReadonlyMap<string, string>, uploads: ReadonlyMap<string, Upload>): Args {
  const text = (name: string) => fields.get(name) ?? ''
  return {
    text,
    has: (name) => fields.has(name) || uploads.has(name),
    required(name) {
      const value = text(name)
      if (value === '') throw badRequest(`parameter "${name}" is required`)
      return value
    },
    flag: (name) => ['true', 'yes', '1'].includes(text(name).trim().toLowerCase()),
    int(name, { min = -Number.MAX_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER, otherwise = 0 } = {}) {
      const value = text(name)
      const number = value === '' ? otherwise : leadingInt(value)
      return Math.min(Math.max(number, min), max)
    },
    upload: (name) => uploads.get(name),
    names: () => [...fields.keys(), ...uploads.keys()],
  }
}
