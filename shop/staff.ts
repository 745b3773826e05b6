// Who works in the shop, and as what. Every change is an owner's or the shop's own, and there is always an owner left.
import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Role } from '#db/schema/kinds.ts'
import { customers, staff } from '#db/schema/people.ts'
import { orders } from '#db/schema/selling.ts'
import { type Actor, allowAll, reachOf, type Staff, system } from './actor.ts'
import { recordChange } from './audit.ts'
import { ShopError } from './error.ts'
import { removeNotifyChat } from './notify-chats.ts'
import { assignOrder } from './orders/order-moves.ts'
import { tellWaitingOrders } from './orders/order-notices.ts'
import { isFinished } from './orders/order-statuses.ts'
import { hotRead, prepared } from './prepared.ts'
import { tellTeam } from './team-news.ts'
import { inTx, type Tx } from './transaction.ts'

export type StaffMember = {
  id: number
  telegramId: number
  name: string
  username: string | null
  role: Role
  addedAt: number
}
type StaffRow = typeof staff.$inferSelect
/** What an owner looks at before they change it. */
export type MemberView = StaffMember & {
  isSelf: boolean
  /** May neither go nor take another role. */
  isLastOwner: boolean
  /** Handed to them and not finished: those who leave leave them to nobody. */
  openOrders: number
}

const statements = prepared((db) => ({
  working: hotRead(
    db,
    db
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.telegramId, sql.placeholder('telegramId')), isNull(staff.removedAt))),
  ),
}))

/** Asked with every update and request. */
export function findStaff(db: Db, telegramId: number): Staff | undefined {
  const row = statements(db).working.get({ telegramId })
  return row === undefined ? undefined : { kind: 'staff', id: row.id }
}

/** Whoever works here now; whoever hands out orders has to see them. */
export function listStaff(db: Db, actor: Actor): StaffMember[] {
  allowAll(db, actor, 'order.assign')
  return db
    .select({
      id: staff.id,
      telegramId: staff.telegramId,
      // An owner named by the environment has no name here until they write to the bot.
      name: sql<string>`coalesce(nullif(${staff.name}, ''), ${customers.name}, '')`,
      username: customers.username,
      role: staff.role,
      addedAt: staff.addedAt,
    })
    .from(staff)
    .leftJoin(customers, eq(customers.telegramId, staff.telegramId))
    .where(isNull(staff.removedAt))
    .orderBy(staff.id)
    .all()
}

/** Whoever works here, or did. */
export function findMember(db: Db, staffId: number): Pick<StaffRow, 'name' | 'role'> | undefined {
  return db.select({ name: staff.name, role: staff.role }).from(staff).where(eq(staff.id, staffId)).get()
}

export function viewMember(db: Db, actor: Actor, staffId: number): MemberView {
  allowAll(db, actor, 'staff.edit')
  const member = listStaff(db, actor).find(({ id }) => id === staffId)
  if (member === undefined) throw new ShopError('not-found')
  return {
    ...member,
    isSelf: isSelf(actor, staffId),
    isLastOwner: member.role === 'owner' && countOwners(db) < 2,
    openOrders: listOpenOrders(db, staffId).length,
  }
}

export function changeRole(
  db: Db,
  actor: Actor,
  { staffId, role }: { staffId: number; role: Role },
  now: number,
): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'staff.edit')
    const person = getWorking(tx, staffId)
    if (person.role === role) return
    if (person.role === 'owner') keepAnOwner(tx)
    tx.update(staff).set({ role }).where(eq(staff.id, staffId)).run()
    if (reachOf(tx, { kind: 'staff', id: staffId }, 'order.see') !== 'all') hearNoMore(tx, person, now)
    const subject = { subject: 'staff', subjectId: staffId }
    recordChange(tx, actor, { action: 'staff.role', ...subject, before: person.role, after: role }, now)
    if (!isSelf(actor, staffId)) tellTeam(tx, { news: 'role', staffId, to: person.telegramId }, now)
  })
}

/** Their name stays for the history; what they may do ends at once. */
export function removeStaff(db: Db, actor: Actor, staffId: number, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'staff.edit')
    const person = getWorking(tx, staffId)
    const { role } = person
    if (role === 'owner') keepAnOwner(tx)
    // While the one who acts may still: it may be themselves.
    for (const orderId of listOpenOrders(tx, staffId)) assignOrder(tx, actor, { orderId, staffId: null }, now)
    tx.update(staff).set({ removedAt: now }).where(eq(staff.id, staffId)).run()
    hearNoMore(tx, person, now)
    const subject = { subject: 'staff', subjectId: staffId }
    recordChange(tx, actor, { action: 'staff.remove', ...subject, before: role }, now)
    if (!isSelf(actor, staffId)) tellTeam(tx, { news: 'removed', staffId, to: person.telegramId }, now)
  })
}

const isSelf = (actor: Actor, staffId: number) => actor.kind === 'staff' && actor.id === staffId

function listOpenOrders(db: Db, staffId: number): number[] {
  const own = db.select({ id: orders.id, status: orders.status }).from(orders)
  const found = own.where(eq(orders.assignedTo, staffId)).all()
  return found.filter(({ status }) => !isFinished(status)).map(({ id }) => id)
}

/** Their own chat may be one of those that hear of every order. */
function hearNoMore(tx: Tx, { telegramId }: StaffRow, now: number): void {
  removeNotifyChat(tx, system, String(telegramId), now)
}

/** Those whom the environment names are owners after every start, whatever was done to them since the last. */
export function ensureOwners(db: Db, telegramIds: readonly number[], now: number): void {
  inTx(db, (tx) => {
    for (const telegramId of telegramIds) {
      const known = tx.select().from(staff).where(eq(staff.telegramId, telegramId)).get()
      if (known?.role === 'owner' && known.removedAt === null) continue
      const { id } = employ(tx, { telegramId, name: known?.name ?? '', role: 'owner' }, now)
      const before = known === undefined || known.removedAt !== null ? null : known.role
      const subject = { subject: 'staff', subjectId: id }
      recordChange(tx, system, { action: 'staff.ensure-owner', ...subject, before, after: 'owner' }, now)
    }
  })
}

/** The row of a new, a returning or a promoted person. Decides nothing: who calls it has. */
export function employ(tx: Tx, person: Pick<StaffRow, 'telegramId' | 'name' | 'role'>, now: number): Staff {
  const { telegramId, name, role } = person
  const isFirst = role === 'owner' && !hasOwner(tx)
  const row = tx
    .insert(staff)
    .values({ ...person, addedAt: now })
    .onConflictDoUpdate({ target: staff.telegramId, set: { name, role, addedAt: now, removedAt: null } })
    .returning({ id: staff.id })
    .get()
  if (isFirst) tellWaitingOrders(tx, telegramId, now)
  return { kind: 'staff', id: row.id }
}

export function hasOwner(db: Db): boolean {
  return countOwners(db) > 0
}

function countOwners(db: Db): number {
  const working = and(eq(staff.role, 'owner'), isNull(staff.removedAt))
  return db.select({ owners: count() }).from(staff).where(working).get()?.owners ?? 0
}

function keepAnOwner(tx: Tx): void {
  if (countOwners(tx) < 2) throw new ShopError('last-owner')
}

function getWorking(tx: Tx, staffId: number): StaffRow {
  const row = tx
    .select()
    .from(staff)
    .where(and(eq(staff.id, staffId), isNull(staff.removedAt)))
    .get()
  if (row === undefined) throw new ShopError('not-found')
  return row
}
