// The audit log: who changed what, from what to what. Written in the transaction of the change itself.
import { and, desc, eq, exists, lt } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Json } from '#db/schema/kinds.ts'
import { auditLog, staff } from '#db/schema/people.ts'
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

/** `by`: the id of somebody of the staff, or the shop itself. */
export type AuditFilter = {
  subject?: string | undefined
  subjectId?: number | string
  by?: number | 'system' | undefined
  before?: number
  offset?: number
}
export type AuditRow = typeof auditLog.$inferSelect

/** Newest first; `before` is the id to go on from. */
export function listChanges(db: Db, actor: Actor, filter: AuditFilter = {}, limit = 50): AuditRow[] {
  allowAll(db, actor, 'audit.see')
  const { subject, subjectId, by, before, offset = 0 } = filter
  return db
    .select()
    .from(auditLog)
    .where(
      and(
        subject === undefined ? undefined : eq(auditLog.subject, subject),
        subjectId === undefined ? undefined : eq(auditLog.subjectId, String(subjectId)),
        by === undefined ? undefined : eq(auditLog.actorKind, by === 'system' ? 'system' : 'staff'),
        typeof by === 'number' ? eq(auditLog.actorId, by) : undefined,
        before === undefined ? undefined : lt(auditLog.id, before),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit)
    .offset(offset)
    .all()
}

/** Whoever of the staff ever changed anything, those who left too. */
export function listChangers(db: Db, actor: Actor): { id: number; name: string }[] {
  allowAll(db, actor, 'audit.see')
  const changed = db.select({ id: auditLog.id }).from(auditLog)
  return db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(exists(changed.where(and(eq(auditLog.actorKind, 'staff'), eq(auditLog.actorId, staff.id)))))
    .orderBy(staff.id)
    .all()
}
