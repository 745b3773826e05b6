// Which stretch of time figures are about, and with which one before it is compared: equally long, and as far into its day.
import { addDays, dayOf, startOfDay } from '../calendar.ts'

export const statsPeriods = ['day', 'week', 'month'] as const
export type StatsPeriod = (typeof statsPeriods)[number]
/** `back`: how many such periods ago; 0 is the one that ends today. */
export type StatsWish = { period: StatsPeriod; back: number }

/** Steps are hours of a day, days of the others. `to` is as far as one looks, `end` is where it ends, perhaps yet to come. */
export type Stretch = { from: number; to: number; end: number; steps: number[] }
export type Compared = {
  now: Stretch
  before: Stretch
  isRunning: boolean
  firstDay: string
  lastDay: string
}

const days: Record<StatsPeriod, number> = { day: 1, week: 7, month: 30 }
const hour = 3_600_000
/** Older figures are in the books. */
const mostBack = 400

export function stretchesOf({ period, back }: StatsWish, timeZone: string, now: number): Compared {
  const length = days[period]
  const ago = Math.min(Math.max(Math.trunc(back), 0), mostBack)
  const lastDay = addDays(dayOf(now, timeZone), -length * ago)
  const firstDay = addDays(lastDay, 1 - length)
  const whole = (first: string, last: string): Stretch => {
    const from = startOfDay(first, timeZone)
    const end = startOfDay(addDays(last, 1), timeZone)
    const steps = period === 'day' ? hoursFrom(from, end) : daysFrom(first, last, timeZone)
    return { from, to: end, end, steps }
  }
  const isRunning = ago === 0
  const current = whole(firstDay, lastDay)
  const before = whole(addDays(firstDay, -length), addDays(lastDay, -length))
  if (!isRunning) return { now: current, before, isRunning, firstDay, lastDay }
  const sofar = Math.min(before.to, before.from + now - current.from + 1)
  return {
    ...{ isRunning, firstDay, lastDay },
    now: { ...current, to: now + 1 },
    before: { ...before, to: sofar },
  }
}

function hoursFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.round((to - from) / hour) }, (_, index) => from + index * hour)
}

function daysFrom(first: string, last: string, timeZone: string): number[] {
  const starts: number[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) starts.push(startOfDay(day, timeZone))
  return starts
}
