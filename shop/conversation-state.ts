// Where a conversation of the bot stands, so that a restart in its middle loses nothing. Knows nothing of what is in it.
// A key begins with the chat's id; whatever else it needs stands after a slash.
import { eq, like, lt, or, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Json } from '#db/schema/kinds.ts'
import { conversationState } from '#db/schema/running.ts'
import { day, kept } from './keeping.ts'
import { hotChange, hotRead, prepared } from './prepared.ts'
import type { Tx } from './transaction.ts'

const key = sql.placeholder('key')
const state = { key, value: sql.placeholder('value'), updatedAt: sql.placeholder('now') }

const statements = prepared((db) => ({
  read: hotRead(
    db,
    db
      .select({ value: conversationState.value })
      .from(conversationState)
      .where(eq(conversationState.key, key)),
  ),
  write: hotChange(
    db,
    db
      .insert(conversationState)
      .values(state)
      .onConflictDoUpdate({
        target: conversationState.key,
        set: { value: sql`excluded.value`, updatedAt: sql`excluded.updated_at` },
      }),
  ),
  delete: hotChange(db, db.delete(conversationState).where(eq(conversationState.key, key))),
}))

/** Keys that nothing is kept under, as most are asked for in vain with each update. Only writeState makes this untrue. */
const vacant = prepared(() => new Set<string>())
const mostVacant = 20_000

export function readState(db: Db, key: string): Json | undefined {
  const known = vacant(db)
  if (known.has(key)) return undefined
  const state = statements(db).read.get({ key })?.value
  if (known.size >= mostVacant) known.clear()
  // A transaction may still take back that it was deleted.
  if (state === undefined && !db.$client.inTransaction) known.add(key)
  return state
}

export function writeState(db: Db, key: string, value: Json, now: number): void {
  vacant(db).delete(key)
  statements(db).write({ key, value, now })
}

export function deleteState(db: Db, key: string): void {
  statements(db).delete({ key })
}

const ofChat = (chatId: number) =>
  or(eq(conversationState.key, String(chatId)), like(conversationState.key, `${chatId}/%`))

export function listStates(db: Db, chatId: number): Json[] {
  const rows = db
    .select({ value: conversationState.value })
    .from(conversationState)
    .where(ofChat(chatId))
    .all()
  return rows.map((row) => row.value)
}

/** What stands under this name in any chat. */
export function listStatesNamed(db: Db, name: string): { chatId: number; value: Json }[] {
  return db
    .select()
    .from(conversationState)
    .where(like(conversationState.key, `%/${name}`))
    .all()
    .map(({ key, value }) => ({ chatId: Number.parseInt(key, 10), value }))
}

export function forgetChat(tx: Tx, chatId: number): void {
  tx.delete(conversationState).where(ofChat(chatId)).run()
}

export function pruneStates(db: Db, now: number): number {
  return db
    .delete(conversationState)
    .where(lt(conversationState.updatedAt, now - kept.conversations * day))
    .run().changes
}
