// The people who shop here: met in Telegram or as a guest in a browser. No account, and no more kept than an order needs.
import { and, eq, isNull, lt, notExists, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { customers, staff } from '#db/schema/people.ts'
import { orders } from '#db/schema/selling.ts'
import type { Customer, Staff } from './actor.ts'
import { ShopError } from './error.ts'
import { day, kept } from './keeping.ts'
import { hotChange, hotRead, prepared } from './prepared.ts'
import { readSettings } from './settings.ts'
import { findStaff } from './staff.ts'
import { inTx } from './transaction.ts'

const hour = 3_600_000

export type Meeting = {
  telegramId: number
  name: string
  username?: string | undefined
  /** What Telegram says; holds from the first meeting until the customer chooses another. */
  language?: Language | undefined
}

const at = sql.placeholder

const statements = prepared((db) => ({
  byTelegram: hotRead(
    db,
    db
      .select({
        id: customers.id,
        name: customers.name,
        username: customers.username,
        language: customers.language,
        unreachableAt: customers.unreachableAt,
        seenAt: customers.seenAt,
      })
      .from(customers)
      .where(eq(customers.telegramId, at('telegramId'))),
  ),
  guest: hotRead(
    db,
    db
      .select({ seenAt: customers.seenAt })
      .from(customers)
      .where(and(eq(customers.id, at('id')), isNull(customers.telegramId))),
  ),
  addGuest: hotChange(db, db.insert(customers).values({ createdAt: at('now'), seenAt: at('now') })),
  seen: db
    .update(customers)
    .set({ seenAt: sql`${at('now')}` })
    .where(eq(customers.id, at('id')))
    .prepare(),
  meet: db
    .insert(customers)
    .values({
      telegramId: at('telegramId'),
      name: at('name'),
      username: at('username'),
      language: at('language'),
      createdAt: at('now'),
      seenAt: at('now'),
    })
    .onConflictDoUpdate({
      target: customers.telegramId,
      set: {
        name: sql`excluded.name`,
        username: sql`excluded.username`,
        language: sql`coalesce(${customers.language}, excluded.language)`,
        unreachableAt: null,
        seenAt: sql`excluded.seen_at`,
      },
    })
    .returning({ id: customers.id, language: customers.language })
    .prepare(),
}))

/** Whom we know, and in which language they read, as far as that is known, too. */
export type Acquaintance = { customer: Customer; language: Language | null }

/** Whoever writes to the bot or opens the Mini App. Asked each time, so it writes only what is news. */
export function meet(db: Db, { telegramId, name, username, language }: Meeting, now: number): Acquaintance {
  const known = statements(db).byTelegram.get({ telegramId })
  const person = { telegramId, name: name.trim(), username: username ?? null, language: language ?? null }
  const isOld = known !== undefined && isOldNews(known, person, now)
  return acquaintanceOf(isOld ? known : statements(db).meet.get({ ...person, now }))
}

export function meetCustomer(db: Db, meeting: Meeting, now: number): Customer {
  return meet(db, meeting, now).customer
}

function acquaintanceOf({ id, language }: { id: number; language: Language | null }): Acquaintance {
  return { customer: { kind: 'customer', id }, language }
}

function isOldNews(
  known: Pick<typeof customers.$inferSelect, 'name' | 'username' | 'language' | 'unreachableAt' | 'seenAt'>,
  person: { name: string; username: string | null; language: Language | null },
  now: number,
): boolean {
  return (
    known.name === person.name &&
    known.username === person.username &&
    (known.language !== null || person.language === null) &&
    known.unreachableAt === null &&
    Math.abs(now - known.seenAt) < hour
  )
}

/** A browser with no Telegram behind it. */
export function meetGuest(db: Db, now: number): Customer {
  return { kind: 'customer', id: Number(statements(db).addGuest({ now }).lastInsertRowid) }
}

/** The guest of a browser's cookie; none once they were met in Telegram, or are forgotten. */
export function findGuest(db: Db, id: number, now: number): Customer | undefined {
  const known = statements(db).guest.get({ id })
  if (known === undefined) return undefined
  if (Math.abs(now - known.seenAt) >= hour) statements(db).seen.run({ id, now })
  return { kind: 'customer', id }
}

/** Whom we met before; writes nothing. */
export function recognise(db: Db, telegramId: number): Acquaintance | undefined {
  const known = statements(db).byTelegram.get({ telegramId })
  return known && acquaintanceOf(known)
}

export function findCustomer(db: Db, telegramId: number): Customer | undefined {
  return recognise(db, telegramId)?.customer
}

/** As staff, if the person works here; else as the customer they are. Shopping is always done as a customer. */
export function findActor(db: Db, telegramId: number): Staff | Customer | undefined {
  return findStaff(db, telegramId) ?? findCustomer(db, telegramId)
}

/** One of those the shop speaks. */
export function setLanguage(db: Db, person: Customer | Staff, language: Language): void {
  if (!readSettings(db).languages.includes(language)) throw new ShopError('invalid-input')
  const table = person.kind === 'staff' ? staff : customers
  db.update(table).set({ language }).where(eq(table.id, person.id)).run()
}

/** A person reads one language, also where they work. */
export function chooseLanguage(
  db: Db,
  { customer, staff: member }: { customer: Customer; staff: Staff | undefined },
  language: Language,
): void {
  inTx(db, (tx) => {
    setLanguage(tx, customer, language)
    if (member !== undefined) setLanguage(tx, member, language)
  })
}

/** Forgets guests who ordered nothing and did not come back for a season. Tells how many. */
export function pruneGuests(db: Db, now: number): number {
  const ordered = db.select({ id: orders.id }).from(orders).where(eq(orders.customerId, customers.id))
  return db
    .delete(customers)
    .where(
      and(
        isNull(customers.telegramId),
        lt(customers.seenAt, now - kept.idleGuests * day),
        notExists(ordered),
      ),
    )
    .run().changes
}
