// Moments by the clock on the shop's wall: which day and minute it is there, and back. Reads no clock of its own.

export type LocalDate = { year: number; month: number; day: number }
/** `minutes` since midnight. */
export type LocalTime = LocalDate & { minutes: number }

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
export const minutesOfDay = 24 * 60

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const figures = {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const
  const made = new Intl.DateTimeFormat('en-GB', { ...figures, hourCycle: 'h23', timeZone })
  formats.set(timeZone, made)
  return made
}

export function localTime(at: number, timeZone: string): LocalTime {
  const parts = formatOf(timeZone).formatToParts(at)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return { year: of('year'), month: of('month'), day: of('day'), minutes: of('hour') * 60 + of('minute') }
}

/** Where the clocks skip that minute, the one as long after the skip. Minutes beyond a day are of the next. */
export function momentAt(date: LocalDate, minutes: number, timeZone: string): number {
  const wanted = Date.UTC(date.year, date.month - 1, date.day) + minutes * minuteMs
  const near = wanted - offsetAt(wanted, timeZone)
  return wanted - offsetAt(near, timeZone)
}

function offsetAt(at: number, timeZone: string): number {
  const { year, month, day, minutes } = localTime(at, timeZone)
  const whole = Math.floor(at / minuteMs) * minuteMs
  return Date.UTC(year, month - 1, day) + minutes * minuteMs - whole
}

export function addDays({ year, month, day }: LocalDate, days: number): LocalDate {
  return dateOf(Date.UTC(year, month - 1, day) + days * dayMs)
}

function dateOf(utc: number): LocalDate {
  const date = new Date(utc)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 is Monday. */
export function weekdayOf({ year, month, day }: LocalDate): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
}

/** The 31st of February is no day. */
export function isDate({ year, month, day }: LocalDate): boolean {
  const real = dateOf(Date.UTC(year, month - 1, day))
  return real.year === year && real.month === month && real.day === day
}

/** Below zero: the first is earlier. */
export function compareDates(one: LocalDate, other: LocalDate): number {
  return utcOf(one) - utcOf(other)
}

const utcOf = ({ year, month, day }: LocalDate) => Date.UTC(year, month - 1, day)
