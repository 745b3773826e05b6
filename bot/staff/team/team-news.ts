// What those who work here hear of it: another role and what it can do, the end of it, who came by their link. The menu of whoever
// it is about follows at once. Never decides who hears.
import * as z from 'zod'
import { roleOf } from '#shop/actor.ts'
import { textIn } from '#shop/languages.ts'
import { languageIn } from '#shop/orders/order-card.ts'
import { readSettings } from '#shop/settings.ts'
import { findMember } from '#shop/staff.ts'
import { teamNews } from '#shop/team-news.ts'
import { shorten } from '../../browsing.ts'
import { showPersonMenu } from '../../chat-menu.ts'
import { staffMenu } from '../../commands.ts'
import { escapeHtml } from '../../html.ts'
import { placeOf, type Tell } from '../../telling.ts'

const told = z.object({ news: z.enum(teamNews), staffId: z.int() })
const longestName = 40

export const tellTeamNews: Tell = async ({ api, around, message }) => {
  const { news, staffId } = told.parse(message.payload)
  const { db, translators } = around
  const { chatId } = placeOf(message.recipient)
  const language = languageIn(db, chatId)
  const t = translators[language]
  const shop = escapeHtml(textIn(readSettings(db).shopName, language))
  const role = roleOf(db, { kind: 'staff', id: staffId })
  if (news !== 'joined') await showPersonMenu(api, around, chatId)
  // Who was removed may be back by now, and whose role changed may be gone.
  if ((role === undefined) !== (news === 'removed')) return undefined
  const name = escapeHtml(shorten(findMember(db, staffId)?.name ?? '', longestName))
  const words = { shop, name, role: role === undefined ? '' : t(`staff-role-${role}`) }
  const commands = role === undefined || news === 'joined' ? [] : staffMenu(t, role)
  const lines = commands.map(({ command, description }) => `/${command} — ${description}`)
  const text = [t(`team-news-${news}`, words), ...lines].join('\n')
  await api.sendMessage(chatId, text, { parse_mode: 'HTML' })
  return undefined
}
