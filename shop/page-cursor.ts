// Where a list goes on: opaque to whoever holds it, short enough for a button of Telegram's. What was not made here is refused.
import { ShopError } from './error.ts'

/** Whole numbers of 0 and more under a name: `new.k3j5.1f`. */
export function writeCursor(name: string, numbers: readonly number[]): string {
  return [name, ...numbers.map((number) => number.toString(36))].join('.')
}

/** Throws `invalid-input` unless it was written under this name with as many numbers. */
export function readCursor(text: string, name: string, count: number): number[] {
  const [found, ...parts] = text.split('.')
  const numbers = parts.map((part) => (/^[0-9a-z]+$/.test(part) ? Number.parseInt(part, 36) : Number.NaN))
  if (found !== name || numbers.length !== count || !numbers.every(Number.isSafeInteger)) {
    throw new ShopError('invalid-input', { field: 'cursor' })
  }
  return numbers
}
