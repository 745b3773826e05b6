// What Telegram shows in one chat where that differs from what it shows everybody: commands and menu button in the language a
// person has chosen, what staff have to do, and their commands where the shop is told of orders. Follows whatever an update
// changed, and asks nothing of Telegram while nothing did.
import type { BotCommand, MenuButton } from '@grammyjs/types'
import { type Api, GrammyError, type Middleware } from 'grammy'
import * as z from 'zod'
import { roleOf } from '#shop/actor.ts'
import { deleteState, readState, writeState } from '#shop/conversation-state.ts'
import { findCustomer } from '#shop/customers.ts'
import { fingerprintOf } from '#shop/fingerprint.ts'
import { hearsOfOrders } from '#shop/notify-chats.ts'
import { readSettings } from '#shop/settings.ts'
import { spokenBy, spokenWith } from '#shop/spoken-language.ts'
import { findStaff } from '#shop/staff.ts'
import { groupMenu, privateMenu } from './commands.ts'
import type { Around, BotContext } from './context.ts'
import { menuButton } from './menu-button.ts'

/** Nothing: as everywhere. */
type Menu = { commands: BotCommand[] | null; button: MenuButton | null }
/** Marks of what a chat shows. */
const shownKept = z.object({ commands: z.string(), button: z.string() })
type Shown = z.output<typeof shownKept>

const asEverywhere: Shown = { commands: '', button: '' }
const failuresKept = 1_000

export function chatMenu(around: Around): Middleware<BotContext> {
  const failed = new Map<number, string>()
  return async (ctx, next) => {
    const { chat } = ctx
    if (chat === undefined) return await next()
    // Looked at before: whoever is forgotten meanwhile leaves nothing that would tell.
    const before = shownIn(around, chat.id)
    await next()
    const menu = menuFor(ctx, around)
    if (menu === undefined) return
    const wish = JSON.stringify(menu)
    if (failed.get(chat.id) === wish) return
    if ((await show(ctx.api, around, { chatId: chat.id, before, menu })) === 'shown') return
    if (failed.size >= failuresKept) failed.clear()
    failed.set(chat.id, wish)
  }
}

/** For a start: in each chat that hears of orders. */
export async function showStaffMenus(api: Api, around: Around): Promise<void> {
  const chats = readSettings(around.db)
    .notifyChats.map(chatOf)
    .filter((chatId) => chatId < 0)
  for (const chatId of new Set(chats)) {
    const menu = menuOfGroup(around, chatId)
    const outcome = await show(api, around, { chatId, before: shownIn(around, chatId), menu })
    if (outcome === 'failed') return
  }
}

const chatOf = (recipient: string) => Number.parseInt(recipient, 10)

function menuFor({ chat, from, myChatMember }: BotContext, around: Around): Menu | undefined {
  if (chat === undefined || from === undefined || myChatMember !== undefined) return undefined
  if (chat.type === 'private') return personMenu(around, from)
  return chat.type === 'channel' ? undefined : menuOfGroup(around, chat.id)
}

function personMenu(
  { db, translators, shopUrl }: Around,
  { id, language_code }: NonNullable<BotContext['from']>,
): Menu {
  const usual = spokenBy(db, language_code)
  const [customer, staff] = [findCustomer(db, id), findStaff(db, id)]
  // Forgotten a moment ago.
  if (customer === undefined && staff === undefined) return { commands: null, button: null }
  const language = customer === undefined ? usual : spokenWith(db, customer)
  const role = staff === undefined ? undefined : roleOf(db, staff)
  const t = translators[language]
  const hasOwnButton = shopUrl !== undefined && language !== readSettings(db).language
  return {
    commands: role === undefined && language === usual ? null : privateMenu(t, role),
    button: hasOwnButton ? menuButton(shopUrl, t) : null,
  }
}

function menuOfGroup({ db, translators }: Around, chatId: number): Menu {
  const { language } = readSettings(db)
  return { commands: hearsOfOrders(db, chatId) ? groupMenu(translators[language]) : null, button: null }
}

const placeOf = (chatId: number) => `${chatId}/menu`

function shownIn({ db }: Around, chatId: number): Shown {
  return shownKept.safeParse(readState(db, placeOf(chatId))).data ?? asEverywhere
}

type Change = { chatId: number; before: Shown; menu: Menu }

/** `absent`: the bot is not in that chat, or it has no commands. */
type Outcome = 'shown' | 'absent' | 'failed'

async function show(api: Api, around: Around, { chatId, before, menu }: Change): Promise<Outcome> {
  const after = { commands: markOf(menu.commands), button: markOf(menu.button) }
  if (after.commands === before.commands && after.button === before.button) return 'shown'
  try {
    if (after.commands !== before.commands) await setCommands(api, chatId, menu.commands)
    if (after.button !== before.button) {
      await api.setChatMenuButton({ chat_id: chatId, menu_button: menu.button ?? { type: 'default' } })
    }
  } catch (error) {
    if (isAbsence(error)) return 'absent'
    around.warned('the menu of a chat could not be set', error)
    return 'failed'
  }
  if (menu.commands === null && menu.button === null) deleteState(around.db, placeOf(chatId))
  else writeState(around.db, placeOf(chatId), after, around.now())
  return 'shown'
}

const markOf = (part: Menu['commands'] | Menu['button']) =>
  part === null ? '' : fingerprintOf(JSON.stringify(part))

async function setCommands(api: Api, chat_id: number, commands: BotCommand[] | null): Promise<void> {
  const scope = { type: 'chat', chat_id } as const
  if (commands === null) await api.deleteMyCommands({ scope })
  else await api.setMyCommands(commands, { scope })
}

function isAbsence(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false
  return error.error_code === 403 || /(chat|user) not found|channel chats/.test(error.description)
}
