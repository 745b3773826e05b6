// Whom a broadcast is for: those the bot can write to who have not said that they wish for none, narrowed down by what they
// bought, when, and the language they read.
import {
  and,
  count,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  not,
  notInArray,
  or,
  type SQL,
} from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { type BroadcastAudience, languages } from '#db/schema/kinds.ts'
import { customers } from '#db/schema/people.ts'
import { orders } from '#db/schema/selling.ts'
import { type Actor, allowAll } from '../actor.ts'
import { day } from '../keeping.ts'
import { spokenBy } from '../spoken-language.ts'
import { undone } from '../stats/sales.ts'

export const everybody: BroadcastAudience = { who: 'all', days: null, language: null }
/** How far back one may look. */
export const audienceDays = [null, 30, 90] as const

export function countAudience(db: Db, actor: Actor, audience: BroadcastAudience, now: number): number {
  allowAll(db, actor, 'broadcast.send')
  return (
    db
      .select({ rows: count() })
      .from(customers)
      .where(fits(db, audience, now))
      .get()?.rows ?? 0
  )
}

/** As a condition on customers. */
export function fits(db: Db, audience: BroadcastAudience, now: number): SQL | undefined {
  return and(
    isNotNull(customers.telegramId),
    isNull(customers.unreachableAt),
    isNull(customers.newsOffAt),
    hasDone(db, audience, now),
    reads(db, audience),
  )
}

function hasDone(db: Db, { who, days }: BroadcastAudience, now: number): SQL | undefined {
  const since = days === null ? 0 : now - days * day
  if (who === 'all') return days === null ? undefined : gte(customers.seenAt, since)
  const bought = exists(
    db
      .select({ id: orders.id })
      .from(orders)
      .where(
        and(
          eq(orders.customerId, customers.id),
          notInArray(orders.status, [...undone]),
          gte(orders.createdAt, since),
        ),
      ),
  )
  return who === 'bought' ? bought : not(bought)
}

/** By the language they are answered in: whoever's own the shop does not speak reads the shop's. */
function reads(db: Db, { language }: BroadcastAudience): SQL | undefined {
  if (language === null) return undefined
  const theirs = inArray(
    customers.language,
    languages.filter((one) => spokenBy(db, one) === language),
  )
  return spokenBy(db, null) === language ? or(theirs, isNull(customers.language)) : theirs
}
