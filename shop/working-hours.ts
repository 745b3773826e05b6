// When somebody of the shop is there to answer: a week of times, in the shop's time zone. Orders are taken at any hour; outside of
// these the customer is told when they are looked at. What stops orders is `closedUntil`, which is no matter of this file.
import * as z from 'zod'
import type { Language } from '#db/schema/kinds.ts'
import { addDays, type LocalDate, localTime, minutesOfDay, momentAt, weekdayOf } from './local-time.ts'
import { inLanguages, line } from './products/product-input.ts'
import { writeClock } from './typed/clock.ts'

/** From and to, in minutes since midnight; what ends after midnight goes beyond a day. */
export type Span = [number, number]
/** Seven days from Monday; a day without spans is free. */
export type Week = Span[][]
export const spansOfDay = 3

const span = z.tuple([
  z
    .int()
    .min(0)
    .max(minutesOfDay - 1),
  z
    .int()
    .min(1)
    .max(2 * minutesOfDay),
])
const day = z
  .array(span)
  .max(spansOfDay)
  .refine((spans) => spans.every(([from, to], index) => from < to && from >= (spans[index - 1]?.[1] ?? 0)), {
    error: 'times one after the other',
  })

export const workingHours = z
  .strictObject({
    /** Null: nobody said. */
    week: z.array(day).length(7).nullable().default(null),
    /** What no table can say: by appointment, for example. */
    note: inLanguages(line(200)).default({}),
  })
  .prefault({})
type Hours = { week: Week | null; timeZone: string }

const fullDay = (spans: readonly Span[]) =>
  spans.length === 1 && spans[0]?.[0] === 0 && spans[0][1] === minutesOfDay

/** `Пн–Пт 10:00–21:00, Сб 11:00–18:00`; free days go without saying. Empty where there are no hours. */
export function writeWeek(week: Week | null, language: Language): string {
  if (week === null) return ''
  if (week.every(fullDay)) return '24/7'
  const groups: { first: number; last: number; words: string }[] = []
  for (const [index, spans] of week.entries()) {
    const words = writeDay(spans)
    const before = groups.at(-1)
    if (before !== undefined && before.last === index - 1 && before.words === words) before.last = index
    else if (words !== '') groups.push({ first: index, last: index, words })
  }
  return groups.map(({ first, last, words }) => `${daysWords(first, last, language)} ${words}`).join(', ')
}

function daysWords(first: number, last: number, language: Language): string {
  if (first === last) return dayWord(first, language)
  const sign = last === first + 1 ? ', ' : '–'
  return `${dayWord(first, language)}${sign}${dayWord(last, language)}`
}

/** `10:00–14:00 и …` as `10:00–14:00, 15:00–21:00`. */
export function writeDay(spans: readonly Span[]): string {
  return spans.map(([from, to]) => `${writeClock(from)}–${writeClock(to)}`).join(' + ')
}

/** `Пн`, `Mon`. */
export function dayWord(index: number, language: Language): string {
  const word = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + index),
  )
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** The next moment from which somebody is there; nothing while somebody is, or where no hours are known. */
export function nextOpening({ week, timeZone }: Hours, from: number): number | null {
  if (week === null || isWithin(week, from, timeZone)) return null
  const today = localTime(from, timeZone)
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const date = addDays(today, ahead)
    for (const [opens] of spansOn(week, date)) {
      const at = momentAt(date, opens, timeZone)
      if (at > from) return at
    }
  }
  return null
}

/** From this day on: when its work begins, else its first minute where no hours are known or nobody ever works. */
export function openingFrom({ week, timeZone }: Hours, date: LocalDate): number {
  const midnight = momentAt(date, 0, timeZone)
  if (week === null) return midnight
  for (let ahead = 0; ahead < 7; ahead += 1) {
    const next = addDays(date, ahead)
    const [first] = spansOn(week, next)
    if (first !== undefined) return momentAt(next, first[0], timeZone)
  }
  return midnight
}

function isWithin(week: Week, at: number, timeZone: string): boolean {
  const { minutes, ...today } = localTime(at, timeZone)
  const late = minutes + minutesOfDay
  return (
    spansOn(week, today).some(([from, to]) => minutes >= from && minutes < to) ||
    spansOn(week, addDays(today, -1)).some(([from, to]) => late >= from && late < to)
  )
}

const spansOn = (week: Week, date: LocalDate): readonly Span[] => week[weekdayOf(date)] ?? []
