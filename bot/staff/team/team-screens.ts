// Who works here, as an owner sees it: all of them with the invitations that are still open, and each one by themselves.
import { InlineKeyboard } from 'grammy'
import { roles } from '#db/schema/kinds.ts'
import { formatDay, formatMoment } from '#locales/wording.ts'
import type { Staff } from '#shop/actor.ts'
import { listInvitations, type OpenInvitation } from '#shop/invitations.ts'
import { readSettings } from '#shop/settings.ts'
import { listStaff, type MemberView, type StaffMember, viewMember } from '#shop/staff.ts'
import { addTurns, shorten } from '../../browsing.ts'
import type { Around, BotContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import {
  dismissButton,
  inviteButton,
  memberButton,
  reallyDismissButton,
  reallyRoleButton,
  revokeButton,
  roleButton,
  teamButton,
} from './team-buttons.ts'

const onPage = 10
const mostInvitations = 10
const longestName = 40
export const usualDays = 3
const inRow = 2

export function teamScreen(
  ctx: BotContext,
  around: Around,
  { staff, page: wished }: { staff: Staff; page: number },
): Screen {
  const { t } = ctx
  const team = listStaff(around.db, staff)
  const pages = Math.ceil(team.length / onPage)
  const page = Math.min(Math.max(wished, 1), pages)
  const before = (page - 1) * onPage
  const shown = team.slice(before, before + onPage)
  const open = listInvitations(around.db, staff, around.now()).slice(-mostInvitations)
  const keyboard = new InlineKeyboard()
  for (const { id, name, telegramId, role } of shown) {
    const label = `${shorten(name || `${telegramId}`, longestName)} · ${t(`staff-role-${role}`)}`
    keyboard.text(label, memberButton.data({ staff: id })).row()
  }
  addTurns(keyboard, ctx, { page, more: page < pages, to: (next) => teamButton.data({ page: next }) })
  addRevoking(keyboard, ctx, around, { open, page })
  keyboard.text(t('team-invite'), inviteButton.data({ days: usualDays }))
  const people = shown.map((one, index) => lineOf(ctx, around, { one, place: before + index + 1, staff }))
  const words = [`<b>${t('team-title')}</b>`, people.join('\n'), invitationWords(ctx, around, open)]
  return { text: words.filter(Boolean).join('\n\n'), keyboard }
}

type Line = { one: StaffMember; place: number; staff: Staff }

function lineOf(ctx: BotContext, around: Around, { one, place, staff }: Line): string {
  const { t } = ctx
  const role = t(`staff-role-${one.role}`)
  const self = one.id === staff.id ? ` (${t('team-you')})` : ''
  const since = t('team-since', { at: dayOf(ctx, around, one.addedAt) })
  return `${place}. ${nameOf(one)}${self}, ${role}, ${since}`
}

/** With the way into a chat with them. */
function nameOf({ name, telegramId, username }: StaffMember): string {
  const shown = escapeHtml(shorten(name || `${telegramId}`, longestName))
  if (username === null) return `<a href="tg://user?id=${telegramId}">${shown}</a>`
  return `<b>${shown}</b> <a href="https://t.me/${encodeURIComponent(username)}">@${escapeHtml(username)}</a>`
}

function dayOf({ language }: BotContext, { db }: Around, at: number): string {
  return formatDay(at, { language, timeZone: readSettings(db).timeZone })
}

export function untilWords({ language }: BotContext, { db }: Around, at: number): string {
  return formatMoment(at, { language, timeZone: readSettings(db).timeZone })
}

function invitationWords(ctx: BotContext, around: Around, open: readonly OpenInvitation[]): string {
  if (open.length === 0) return ''
  const lines = open.map(({ role, invitedBy, expiresAt }) => {
    const until = ctx.t('team-until', { at: untilWords(ctx, around, expiresAt) })
    const by = escapeHtml(shorten(invitedBy, longestName))
    return `• ${[ctx.t(`staff-role-${role}`), until, by].filter(Boolean).join(', ')}`
  })
  return [`<b>${ctx.t('team-invitations')}</b>`, ...lines].join('\n')
}

function addRevoking(
  keyboard: InlineKeyboard,
  ctx: BotContext,
  around: Around,
  { open, page }: { open: readonly OpenInvitation[]; page: number },
): void {
  for (const { id, role, expiresAt } of open) {
    const invited = { role: ctx.t(`staff-role-${role}`), at: untilWords(ctx, around, expiresAt) }
    keyboard.text(ctx.t('team-revoke', invited), revokeButton.data({ id, page })).row()
  }
}

type Asked = { staff: Staff; staffId: number }

export function memberScreen(ctx: BotContext, around: Around, { staff, staffId }: Asked): Screen {
  const { t } = ctx
  const member = viewMember(around.db, staff, staffId)
  const keyboard = new InlineKeyboard()
  for (const [index, role] of roles.entries()) {
    if (index > 0 && index % inRow === 0) keyboard.row()
    const label = `${role === member.role ? '✓ ' : ''}${t(`staff-role-${role}`)}`
    keyboard.text(label, roleButton.data({ staff: staffId, role }))
  }
  keyboard.row().text(t(member.isSelf ? 'team-leave' : 'team-remove'), dismissButton.data({ staff: staffId }))
  keyboard.row().text(t('team-back'), teamButton.data({ page: 1 }))
  return { text: [aboutWords(ctx, around, member), rolesWords(ctx)].join('\n\n'), keyboard }
}

function aboutWords(ctx: BotContext, around: Around, member: MemberView): string {
  const { t } = ctx
  const self = member.isSelf ? ` (${t('team-you')})` : ''
  const since = t('team-since', { at: dayOf(ctx, around, member.addedAt) })
  const open = member.openOrders === 0 ? '' : t('team-open-orders', { count: member.openOrders })
  const head = `${nameOf(member)}${self}, ${t(`staff-role-${member.role}`)}, ${since}`
  return [head, open].filter(Boolean).join('\n')
}

/** What each may do, for whoever chooses between them. */
export function rolesWords({ t }: BotContext): string {
  return roles.map((role) => `<b>${t(`staff-role-${role}`)}</b> — ${t(`team-may-${role}`)}`).join('\n')
}

export function askRoleScreen(ctx: BotContext, member: MemberView, role: MemberView['role']): Screen {
  const { t } = ctx
  const question = member.isSelf
    ? 'team-ask-step-down'
    : `team-ask-${role === 'owner' ? 'owner' : 'no-owner'}`
  const words = { name: escapeHtml(shorten(member.name, longestName)), role: t(`staff-role-${role}`) }
  const keyboard = new InlineKeyboard()
    .text(
      t('team-yes-role', { role: t(`staff-role-${role}`) }),
      reallyRoleButton.data({ staff: member.id, role }),
    )
    .row()
    .text(t('staff-back'), memberButton.data({ staff: member.id }))
  return { text: t(question, words), keyboard }
}

export function askRemovalScreen({ t }: BotContext, { db }: Around, member: MemberView): Screen {
  const name = escapeHtml(shorten(member.name || `${member.telegramId}`, longestName))
  const question = member.isSelf ? t('team-ask-leave') : t('team-ask-remove', { name })
  const open = member.openOrders === 0 ? '' : t('team-left-orders', { count: member.openOrders })
  const groups = readSettings(db).notifyChats.some((chat) => chat.startsWith('-'))
  const keyboard = new InlineKeyboard()
    .text(
      t(member.isSelf ? 'team-yes-leave' : 'team-yes-remove'),
      reallyDismissButton.data({ staff: member.id }),
    )
    .row()
    .text(t('staff-back'), memberButton.data({ staff: member.id }))
  // A group's members are Telegram's affair.
  const still = groups && !member.isSelf ? t('team-still-in-groups') : ''
  return { text: [question, open, still].filter(Boolean).join('\n\n'), keyboard }
}
