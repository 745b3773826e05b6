// Days and hours by the clock on the shop's wall. Never knows what day it is now: whoever asks says so.
import { day as dayMs } from './keeping.ts'

const second = 1_000
const minute = 60 * second
/** Clocks are put forward or back by as little. */
const smallestShift = 15 * minute

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  clocks.set(timeZone, made)
  return made
}

/** `2026-01-15`. */
export function dayOf(at: number, timeZone: string): string {
  return clockIn(timeZone).format(at).slice(0, 10)
}

/** From 0 to 23. */
export function hourOf(at: number, timeZone: string): number {
  return Number(clockIn(timeZone).format(at).slice(11, 13))
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
}

/** Its first moment; where clocks are put forward at midnight that is one o'clock. */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(day)
  const near = midnight - aheadAt(midnight, timeZone)
  let at = midnight - aheadAt(near, timeZone)
  while (dayOf(at, timeZone) < day) at += smallestShift
  return at
}

/** By how much that clock is ahead of Greenwich. */
function aheadAt(at: number, timeZone: string): number {
  const shown = Date.parse(`${clockIn(timeZone).format(at).replace(' ', 'T')}Z`)
  return shown - Math.floor(at / second) * second
}
