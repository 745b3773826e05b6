// /staff: who works here, who is invited, and what becomes of them. One screen, kept up to date by whoever taps. What a link is
// worth and who may change whom, the rules decide.
import { InlineKeyboard } from 'grammy'
import { type Role, roles } from '#db/schema/kinds.ts'
import { roleOf, type Staff } from '#shop/actor.ts'
import { attempt, ShopError } from '#shop/error.ts'
import { revokeInvitation } from '#shop/invitations.ts'
import { changeRole, removeStaff, viewMember } from '#shop/staff.ts'
import { type Note, refusalWords } from '../../buttons.ts'
import type { Button } from '../../callback-data.ts'
import type { Around, BotContext } from '../../context.ts'
import { homeButton } from '../../doors.ts'
import { Feature } from '../../feature.ts'
import { staffWords } from '../../help.ts'
import { type Screen, sendScreen, showScreen } from '../../screen.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { inviteScreen, linkScreen } from './inviting.ts'
import {
  dismissButton,
  inviteButton,
  linkButton,
  memberButton,
  reallyDismissButton,
  reallyRoleButton,
  revokeButton,
  roleButton,
  teamButton,
} from './team-buttons.ts'
import { askRemovalScreen, askRoleScreen, memberScreen, teamScreen } from './team-screens.ts'

type Answer = { screen: Screen; note?: Note }
type Tap = { ctx: BotContext; around: Around; staff: Staff }

export function teamFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'staff', around }, async (ctx, { staff }) => {
    await sendScreen(ctx, teamScreen(ctx, around, { staff, page: 1 }), around)
  })
  addTeam(feature, around)
  addInviting(feature, around)
  return feature
}

/** What is refused is said, and the list shown as it is now. */
function onTap<V>(
  feature: Feature,
  { around, button }: { around: Around; button: Button<V> },
  answer: (tap: Tap, values: V) => Answer,
): void {
  onStaffButton(feature, { around, button }, async (ctx, staff, values) => {
    const done = attempt(() => answer({ ctx, around, staff }, values))
    if (done.ok) {
      await showScreen(ctx, done.value.screen, around)
      return done.value.note
    }
    const team = attempt(() => teamScreen(ctx, around, { staff, page: 1 }))
    if (team.ok) await showScreen(ctx, team.value, around)
    return { text: refusalWords(ctx, around.db, done), alert: true }
  })
}

function addTeam(feature: Feature, around: Around): void {
  const { db, now } = around
  onTap(feature, { around, button: teamButton }, ({ ctx, staff }, { page }) => ({
    screen: teamScreen(ctx, around, { staff, page }),
  }))
  onTap(feature, { around, button: memberButton }, ({ ctx, staff }, { staff: staffId }) => ({
    screen: memberScreen(ctx, around, { staff, staffId }),
  }))
  onTap(feature, { around, button: roleButton }, (tap, { staff: staffId, role: text }) => {
    const role = roleIn(text)
    const member = viewMember(db, tap.staff, staffId)
    const isGrave = member.isSelf || role === 'owner' || member.role === 'owner'
    if (role === member.role || !isGrave) return giveRole(tap, { staffId, role })
    if (member.isLastOwner) throw new ShopError('last-owner')
    return { screen: askRoleScreen(tap.ctx, member, role) }
  })
  onTap(feature, { around, button: reallyRoleButton }, (tap, { staff: staffId, role }) =>
    giveRole(tap, { staffId, role: roleIn(role) }),
  )
  onTap(feature, { around, button: dismissButton }, ({ ctx, staff }, { staff: staffId }) => {
    const member = viewMember(db, staff, staffId)
    if (member.isLastOwner) throw new ShopError('last-owner')
    return { screen: askRemovalScreen(ctx, around, member) }
  })
  onTap(feature, { around, button: reallyDismissButton }, (tap, { staff: staffId }) => {
    const { name } = viewMember(db, tap.staff, staffId)
    removeStaff(db, tap.staff, staffId, now())
    if (staffId === tap.staff.id) return { screen: outsideScreen(tap) }
    const note = { text: tap.ctx.t('team-removed', { name }) }
    return { screen: teamScreen(tap.ctx, around, { staff: tap.staff, page: 1 }), note }
  })
}

function giveRole({ ctx, around, staff }: Tap, change: { staffId: number; role: Role }): Answer {
  changeRole(around.db, staff, change, around.now())
  if (roleOf(around.db, staff) !== 'owner') return { screen: outsideScreen({ ctx, around, staff }) }
  const note = { text: ctx.t('team-role-given', { role: ctx.t(`staff-role-${change.role}`) }) }
  return { screen: memberScreen(ctx, around, { staff, staffId: change.staffId }), note }
}

/** To whoever has just taken their own right to see the others. */
function outsideScreen({ ctx, around, staff }: Tap): Screen {
  const { t } = ctx
  const role = roleOf(around.db, staff)
  const words =
    role === undefined ? t('team-left') : t('team-stepped-down', { role: t(`staff-role-${role}`) })
  const keyboard = new InlineKeyboard().text(t('help-home'), homeButton.data({}))
  return { text: [words, ...staffWords(ctx, around)].join('\n\n'), keyboard }
}

function addInviting(feature: Feature, around: Around): void {
  const { db, now } = around
  onTap(feature, { around, button: inviteButton }, ({ ctx, staff }, { days }) => ({
    screen: inviteScreen(ctx, around, { staff, days }),
  }))
  onTap(feature, { around, button: linkButton }, ({ ctx, staff }, { days, at, role }) => ({
    screen: linkScreen(ctx, around, { staff, role: roleIn(role), days, at }),
  }))
  onTap(feature, { around, button: revokeButton }, ({ ctx, staff }, { id, page }) => {
    revokeInvitation(db, staff, id, now())
    const note = { text: ctx.t('team-revoked') }
    return { screen: teamScreen(ctx, around, { staff, page }), note }
  })
}

function roleIn(text: string): Role {
  const role = roles.find((one) => one === text)
  if (role === undefined) throw new ShopError('invalid-input')
  return role
}
