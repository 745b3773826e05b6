// Who acts, and what each role may do. Rules ask here; keyboards and routes are never asked.
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { ActorKind, Role } from '#db/schema/kinds.ts'
import { staff } from '#db/schema/people.ts'
import { ShopError } from './error.ts'
import { hotRead, prepared } from './prepared.ts'

export type Customer = { kind: 'customer'; id: number }
export type Staff = { kind: 'staff'; id: number }
/** The shop itself: clock, worker, first start. */
export type System = { kind: 'system' }
export type Actor = Customer | Staff | System

export const system: System = { kind: 'system' }
/** Looking takes no customer: whoever only looks is nobody in particular. */
export const anyone: Customer = { kind: 'customer', id: 0 }

/** `own`: only goods the person sells, orders assigned to them or made of their goods alone. */
export type Reach = 'all' | 'own' | 'none'

export const permissions = {
  'catalogue.edit': { owner: 'all', manager: 'all', courier: 'none', seller: 'own' },
  'stock.edit': { owner: 'all', manager: 'all', courier: 'none', seller: 'own' },
  'catalogue.import': { owner: 'all', manager: 'all', courier: 'none', seller: 'none' },
  'bulk.change': { owner: 'all', manager: 'all', courier: 'none', seller: 'none' },
  'order.see': { owner: 'all', manager: 'all', courier: 'own', seller: 'own' },
  'order.edit': { owner: 'all', manager: 'all', courier: 'none', seller: 'none' },
  'order.assign': { owner: 'all', manager: 'all', courier: 'none', seller: 'none' },
  'promo.edit': { owner: 'all', manager: 'all', courier: 'none', seller: 'none' },
  'settings.edit': { owner: 'all', manager: 'none', courier: 'none', seller: 'none' },
  'staff.edit': { owner: 'all', manager: 'none', courier: 'none', seller: 'none' },
  'outbox.see': { owner: 'all', manager: 'all', courier: 'none', seller: 'none' },
  'audit.see': { owner: 'all', manager: 'none', courier: 'none', seller: 'none' },
  'stats.see': { owner: 'all', manager: 'all', courier: 'none', seller: 'none' },
  'broadcast.send': { owner: 'all', manager: 'all', courier: 'none', seller: 'none' },
  'backup.take': { owner: 'all', manager: 'none', courier: 'none', seller: 'none' },
} as const satisfies Record<string, Record<Role, Reach>>
export type Permission = keyof typeof permissions

const statements = prepared((db) => ({
  roleOf: hotRead(
    db,
    db
      .select({ role: staff.role, removedAt: staff.removedAt })
      .from(staff)
      .where(eq(staff.id, sql.placeholder('id'))),
  ),
}))

/** Read anew each time: whoever was removed a second ago may do nothing more. */
export function roleOf(db: Db, actor: Actor): Role | undefined {
  if (actor.kind !== 'staff') return undefined
  const row = statements(db).roleOf.get({ id: actor.id })
  return row === undefined || row.removedAt !== null ? undefined : row.role
}

export function reachOf(db: Db, actor: Actor, permission: Permission): Reach {
  if (actor.kind === 'system') return 'all'
  const role = roleOf(db, actor)
  return role === undefined ? 'none' : permissions[permission][role]
}

/** Throws unless the person may do this at all; says how far. */
export function allow(db: Db, actor: Actor, permission: Permission): 'all' | 'own' {
  const reach = reachOf(db, actor, permission)
  if (reach === 'none') throw new ShopError('not-allowed')
  return reach
}

/** Throws unless the person may do this to everything. */
export function allowAll(db: Db, actor: Actor, permission: Permission): void {
  if (allow(db, actor, permission) !== 'all') throw new ShopError('not-allowed')
}

export function actorColumns(actor: Actor): { actorKind: ActorKind; actorId: number | null } {
  return { actorKind: actor.kind, actorId: actor.kind === 'system' ? null : actor.id }
}
