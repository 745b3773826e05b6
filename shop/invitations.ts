// One-time links into the staff: an owner's invitations, and the claim of a shop that has no owner yet.
// Only a hash of the link's token is known here. An invitation is worth as much as whoever gave it: an owner still.
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Role } from '#db/schema/kinds.ts'
import { invitations, staff } from '#db/schema/people.ts'
import { type Actor, actorColumns, allowAll, roleOf, type Staff, system } from './actor.ts'
import { recordChange } from './audit.ts'
import { ShopError } from './error.ts'
import { employ, findStaff, hasOwner } from './staff.ts'
import { tellTeam } from './team-news.ts'
import { inTx, type Tx } from './transaction.ts'

const day = 24 * 3_600_000
export const invitationMs = 3 * day
const longestMs = 30 * day
const claimMs = 7 * day

export type OpenInvitation = {
  id: number
  role: Role
  invitedBy: string
  createdAt: number
  expiresAt: number
}
type Invitation = typeof invitations.$inferSelect

/** The link that makes whoever opens it the owner; the one made before it is worth nothing any more. */
export function makeClaim(db: Db, { tokenHash }: { tokenHash: string }, now: number): void {
  inTx(db, (tx) => {
    if (hasOwner(tx)) throw new ShopError('owner-exists')
    tx.update(invitations)
      .set({ revokedAt: now })
      .where(and(isNull(invitations.invitedBy), isNull(invitations.usedAt), isNull(invitations.revokedAt)))
      .run()
    const claim = { tokenHash, role: 'owner' as const, createdAt: now, expiresAt: now + claimMs }
    const { id } = tx.insert(invitations).values(claim).returning({ id: invitations.id }).get()
    recordChange(tx, system, { action: 'ownership.claim', subject: 'invitation', subjectId: id }, now)
  })
}

/** The same link made again, as by a second tap, is the same invitation. */
export type Invite = { role: Role; tokenHash: string; expiresAt: number }

export function invite(db: Db, actor: Actor, { role, tokenHash, expiresAt }: Invite, now: number): number {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'staff.edit')
    if (expiresAt <= now || expiresAt > now + longestMs) throw new ShopError('invalid-input')
    const invitedBy = actorColumns(actor).actorId
    if (invitedBy === null) throw new ShopError('not-allowed')
    const made = findMade(tx, tokenHash)
    if (made?.revokedAt === null && made.usedAt === null) return made.id
    if (made !== undefined) throw new ShopError('changed-meanwhile')
    const row = { tokenHash, role, invitedBy, createdAt: now, expiresAt }
    const { id } = tx.insert(invitations).values(row).returning({ id: invitations.id }).get()
    const subject = { subject: 'invitation', subjectId: id }
    recordChange(tx, actor, { action: 'invitation.make', ...subject, after: { role, expiresAt } }, now)
    return id
  })
}

const findMade = (tx: Tx, tokenHash: string): Invitation | undefined =>
  tx.select().from(invitations).where(eq(invitations.tokenHash, tokenHash)).get()

/** Those that would still let somebody in. */
export function listInvitations(db: Db, actor: Actor, now: number): OpenInvitation[] {
  allowAll(db, actor, 'staff.edit')
  return db
    .select({
      id: invitations.id,
      role: invitations.role,
      invitedBy: staff.name,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .innerJoin(staff, eq(staff.id, invitations.invitedBy))
    .where(
      and(
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
        eq(staff.role, 'owner'),
        isNull(staff.removedAt),
      ),
    )
    .orderBy(invitations.id)
    .all()
}

export function revokeInvitation(db: Db, actor: Actor, id: number, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'staff.edit')
    const open = and(isNull(invitations.usedAt), isNull(invitations.revokedAt))
    const { changes } = tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(eq(invitations.id, id), isNotNull(invitations.invitedBy), open))
      .run()
    if (changes === 0) throw new ShopError('not-found')
    recordChange(tx, actor, { action: 'invitation.revoke', subject: 'invitation', subjectId: id }, now)
  })
}

export type Acceptance = { tokenHash: string; telegramId: number; name: string }

/**
 * Lets the person in, once. Their second tap on the same link changes nothing; anybody else's is refused. Who works here
 * already keeps the role they have and leaves the link unused: roles are changed by owners, not by opening links.
 */
export function acceptInvitation(db: Db, person: Acceptance, now: number): Staff {
  return inTx(db, (tx) => {
    const { tokenHash, telegramId } = person
    const found = findMade(tx, tokenHash)
    const working = findStaff(tx, telegramId)
    if (found !== undefined && working !== undefined && found.usedBy === working.id) return working
    const invitation = usable(tx, found, now)
    const claims = invitation.invitedBy === null
    // A claim lifts a helper too: a shop without an owner would otherwise stay without one.
    if (working !== undefined && !claims) throw new ShopError('already-staff')

    const name = person.name.trim()
    const member = employ(tx, { telegramId, name, role: invitation.role }, now)
    tx.update(invitations)
      .set({ usedBy: member.id, usedAt: now })
      .where(eq(invitations.id, invitation.id))
      .run()
    const after = { role: invitation.role, invitation: invitation.id }
    const subject = { subject: 'staff', subjectId: member.id }
    recordChange(tx, member, { action: 'staff.join', ...subject, after }, now)
    tellInviter(tx, invitation, member, now)
    return member
  })
}

function tellInviter(tx: Tx, { invitedBy }: Invitation, { id: staffId }: Staff, now: number): void {
  if (invitedBy === null) return
  const inviter = tx.select({ to: staff.telegramId }).from(staff).where(eq(staff.id, invitedBy)).get()
  if (inviter !== undefined) tellTeam(tx, { news: 'joined', staffId, to: inviter.to }, now)
}

/** Telling why a link is worth nothing gives nothing away: only who was given the token has it. */
function usable(tx: Tx, invitation: Invitation | undefined, now: number): Invitation {
  if (invitation === undefined || invitation.revokedAt !== null) throw new ShopError('invitation-unknown')
  if (invitation.usedAt !== null) throw new ShopError('invitation-used')
  if (invitation.expiresAt <= now) throw new ShopError('invitation-expired')
  if (invitation.invitedBy === null) {
    if (hasOwner(tx)) throw new ShopError('owner-exists')
  } else if (roleOf(tx, { kind: 'staff', id: invitation.invitedBy }) !== 'owner') {
    throw new ShopError('invitation-unknown')
  }
  return invitation
}
