// The figures of a day, a week or a month beside those of the one before, for owners and managers. Counts, never changes.
import type { Db } from '#db/open.ts'
import type { Language, OrderSource } from '#db/schema/kinds.ts'
import { type Actor, allowAll } from '../actor.ts'
import { readSettings } from '../settings.ts'
import { inView } from '../transaction.ts'
import { countFunnel, countNewcomers, type Funnel, type Newcomers } from './people.ts'
import { type Compared, type StatsPeriod, type StatsWish, type Stretch, stretchesOf } from './period.ts'
import { addUp, type Best, listBest, listSources, type Sales, sumSales } from './sales.ts'

export type Figures = Sales & { averageMinor: number; newcomers: number }
export type Step = {
  at: number
  salesMinor: number
  /** At the same place of the period before. */
  beforeMinor: number
  isToCome: boolean
}
export type Stats = {
  period: StatsPeriod
  back: number
  /** Its days, as they are written in the calendar. */
  firstDay: string
  lastDay: string
  isRunning: boolean
  currency: string
  timeZone: string
  now: Figures
  before: Figures
  steps: Step[]
  best: Best[]
  sources: { source: OrderSource; orders: number }[]
  newcomers: Newcomers
  funnel: Funnel
}

type Reader = { actor: Actor; language: Language }

export function readStats(db: Db, { actor, language }: Reader, wish: StatsWish, now: number): Stats {
  allowAll(db, actor, 'stats.see')
  const { currency, timeZone } = readSettings(db)
  const compared = stretchesOf(wish, timeZone, now)
  const { firstDay, lastDay, isRunning } = compared
  return inView(db, () => {
    const current = salesBySteps(db, compared.now, currency)
    // The picture shows all of what was; sums are compared as far as we are.
    const before = salesBySteps(db, { ...compared.before, to: compared.before.end }, currency)
    const beforeSoFar = isRunning ? sumSales(db, compared.before, currency) : addUp(before)
    const newcomers = countNewcomers(db, compared.now)
    return {
      ...wish,
      ...{ firstDay, lastDay, isRunning, currency, timeZone, newcomers },
      now: figuresOf(addUp(current), newcomers.came),
      before: figuresOf(beforeSoFar, countNewcomers(db, compared.before).came),
      steps: stepsOf(compared, { current, before }, now),
      best: listBest(db, compared.now, { currency, language }),
      sources: listSources(db, compared.now),
      funnel: countFunnel(db, compared.now),
    }
  })
}

function salesBySteps(db: Db, { steps, to }: Stretch, currency: string): Sales[] {
  return steps.map((from, index) =>
    sumSales(db, { from, to: Math.min(to, steps[index + 1] ?? to) }, currency),
  )
}

function figuresOf(sales: Sales, newcomers: number): Figures {
  const averageMinor = sales.kept === 0 ? 0 : Math.round(sales.salesMinor / sales.kept)
  return { ...sales, averageMinor, newcomers }
}

type Summed = { current: readonly Sales[]; before: readonly Sales[] }

function stepsOf({ now: { steps } }: Compared, { current, before }: Summed, now: number): Step[] {
  return steps.map((at, index) => ({
    at,
    salesMinor: current[index]?.salesMinor ?? 0,
    beforeMinor: before[index]?.salesMinor ?? 0,
    isToCome: at > now,
  }))
}
