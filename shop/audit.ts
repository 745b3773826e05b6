// The audit log: who changed what, from what to what. Written in the transaction of the change itself.
import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Json } from '#db/schema/kinds.ts'
import { auditLog } from '#db/schema/people.ts'
import { type Actor, actorColumns, allowAll } from './actor.ts'
import type { Tx } from './transaction.ts'

export type AuditEntry = {
  action: string
  subject: string
  subjectId: number | string
  before?: Json
  after?: Json
}

export function recordChange(tx: Tx, actor: Actor, entry: AuditEntry, now: number): void {
  tx.insert(auditLog)
    .values({
      at: now,
      ...actorColumns(actor),
      action: entry.action,
      subject: entry.subject,
      subjectId: String(entry.subjectId),
      before: entry.before ?? null,
      after: entry.after ?? null,
    })
    .run()
}

export type AuditFilter = { subject?: string; subjectId?: number | string; before?: number }

/** Newest first; `before` is the id to go on from. */
export function listChanges(db: Db, actor: Actor, filter: AuditFilter = {}, limit = 50) {
  allowAll(db, actor, 'audit.see')
  return db
    .select()
    .from(auditLog)
    .where(
      and(
        filter.subject === undefined ? undefined : eq(auditLog.subject, filter.subject),
        filter.subjectId === undefined ? undefined : eq(auditLog.subjectId, String(filter.subjectId)),
        filter.before === undefined ? undefined : lt(auditLog.id, filter.before),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit)
    .all()
}
