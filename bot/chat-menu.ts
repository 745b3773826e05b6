// What Telegram shows in one chat where that differs from what it shows everybody: commands and menu button in the language a
// person has chosen, what staff have to do, and their commands where the shop is told of orders. Follows whatever an update
// changed, and asks nothing of Telegram while nothing did.
import type { BotCommand, MenuButton } from '@grammyjs/types'
import { type Api, GrammyError, type MiddlewareFn } from 'grammy'
import * as z from 'zod'
import type { Language, Role } from '#db/schema/kinds.ts'
import { anyone, roleOf, system } from '#shop/actor.ts'
import { deleteState, readState, writeState } from '#shop/conversation-state.ts'
import { fingerprintOf } from '#shop/fingerprint.ts'
import { hearsOfOrders } from '#shop/notify-chats.ts'
import { languageIn } from '#shop/orders/order-card.ts'
import { readSettings } from '#shop/settings.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { findStaff, listStaff } from '#shop/staff.ts'
import { groupMenu, privateMenu } from './commands.ts'
import type { Around, BotContext } from './context.ts'
import { menuButton } from './menu-button.ts'

/** Nothing: as everywhere. */
type Menu = { commands: BotCommand[] | null; button: MenuButton | null }
/** Marks of what a chat shows. */
const shownKept = z.object({ commands: z.string(), button: z.string() })
type Shown = z.output<typeof shownKept>
/** A menu that is wished for, and its marks. */
type Wish = { menu: Menu; marks: Shown }

const asEverywhere: Shown = { commands: '', button: '' }
const nothingWished: Wish = { menu: { commands: null, button: null }, marks: asEverywhere }
const chatsKept = 10_000

type Memory = {
  /** What a chat shows; nobody but us changes it. */
  shown: Map<number, Shown>
  /** What Telegram did not take; asked for again only when it is something else. */
  failed: Map<number, Wish>
  /** All there are: by the words and the work they are for. */
  wishes: Map<string, Wish>
}
const memories = new WeakMap<Around, Memory>()

function memoryOf(around: Around): Memory {
  return memories.get(around) ?? beginMemory(around)
}

function beginMemory(around: Around): Memory {
  const memory = { shown: new Map(), failed: new Map(), wishes: new Map() }
  memories.set(around, memory)
  return memory
}

export function chatMenu(around: Around): MiddlewareFn<BotContext> {
  const { failed } = beginMemory(around)
  return async (ctx, next) => {
    const { chat } = ctx
    if (chat === undefined) return await next()
    // Looked at before: whoever is forgotten meanwhile leaves nothing that would tell.
    const before = shownIn(around, chat.id)
    await next()
    const wish = wishFor(ctx, around)
    if (wish === undefined || failed.get(chat.id) === wish) return
    if ((await show(ctx.api, around, { chatId: chat.id, before, wish })) === 'shown') return
    if (failed.size >= chatsKept) failed.clear()
    failed.set(chat.id, wish)
  }
}

/** For a start: in each chat that hears of orders, and of each one who works here. */
export async function showStaffMenus(api: Api, around: Around): Promise<void> {
  const chats = readSettings(around.db)
    .notifyChats.map(chatOf)
    .filter((chatId) => chatId < 0)
  for (const chatId of new Set(chats)) {
    const wish = wishOfGroup(around, chatId)
    const outcome = await show(api, around, { chatId, before: shownIn(around, chatId), wish })
    if (outcome === 'failed') return
  }
  for (const { telegramId } of listStaff(around.db, system)) {
    if ((await showPersonMenu(api, around, telegramId)) === 'failed') return
  }
}

/** In the private chat of somebody whose work here has changed while they said nothing. */
export async function showPersonMenu(api: Api, around: Around, telegramId: number): Promise<Outcome> {
  const { db, shopUrl } = around
  const staff = findStaff(db, telegramId)
  const language = languageIn(db, telegramId)
  const role = staff === undefined ? undefined : roleOf(db, staff)
  const hasOwnButton = shopUrl !== undefined && language !== readSettings(db).language
  // What Telegram shows them by itself is not known before they speak: for the time being all is their own.
  const wish = wishOf(around, { language, role, isUsual: false, hasOwnButton })
  return await show(api, around, { chatId: telegramId, before: shownIn(around, telegramId), wish })
}

const chatOf = (recipient: string) => Number.parseInt(recipient, 10)

function wishFor(ctx: BotContext, around: Around): Wish | undefined {
  const { chat, from, myChatMember } = ctx
  if (chat === undefined || from === undefined || myChatMember !== undefined) return undefined
  if (chat.type === 'private') return wishOfPerson(ctx, around)
  return chat.type === 'channel' ? undefined : wishOfGroup(around, chat.id)
}

function wishOfPerson({ from, customer, staff, language: chosen }: BotContext, around: Around): Wish {
  const { db, shopUrl } = around
  const isForgotten = customer.id === anyone.id
  if (isForgotten && staff === undefined) return nothingWished
  const usual = spokenBy(db, from?.language_code)
  const language = isForgotten ? usual : chosen
  const role = staff === undefined ? undefined : roleOf(db, staff)
  const hasOwnButton = shopUrl !== undefined && language !== readSettings(db).language
  const isUsual = role === undefined && language === usual
  return wishOf(around, { language, role, isUsual, hasOwnButton })
}

type Reading = { language: Language; role: Role | undefined; isUsual: boolean; hasOwnButton: boolean }

function wishOf(around: Around, { language, role, isUsual, hasOwnButton }: Reading): Wish {
  const t = around.translators[language]
  return remembered(around, `${language} ${role} ${isUsual} ${hasOwnButton}`, () => ({
    commands: isUsual ? null : privateMenu(t, role),
    button: hasOwnButton ? menuButton(around.shopUrl, t) : null,
  }))
}

function wishOfGroup(around: Around, chatId: number): Wish {
  const { language } = readSettings(around.db)
  const hears = hearsOfOrders(around.db, chatId)
  return remembered(around, `group ${language} ${hears}`, () => ({
    commands: hears ? groupMenu(around.translators[language]) : null,
    button: null,
  }))
}

function remembered(around: Around, name: string, make: () => Menu): Wish {
  const { wishes } = memoryOf(around)
  const known = wishes.get(name)
  if (known !== undefined) return known
  const menu = make()
  const wish = { menu, marks: { commands: markOf(menu.commands), button: markOf(menu.button) } }
  wishes.set(name, wish)
  return wish
}

const placeOf = (chatId: number) => `${chatId}/menu`

function shownIn(around: Around, chatId: number): Shown {
  const known = memoryOf(around).shown.get(chatId)
  if (known !== undefined) return known
  const read = shownKept.safeParse(readState(around.db, placeOf(chatId))).data ?? asEverywhere
  noteShown(around, chatId, read)
  return read
}

function noteShown(around: Around, chatId: number, marks: Shown): void {
  const { shown } = memoryOf(around)
  if (shown.size >= chatsKept) shown.clear()
  shown.set(chatId, marks)
}

type Change = { chatId: number; before: Shown; wish: Wish }

/** `absent`: the bot is not in that chat, or it has no commands. */
type Outcome = 'shown' | 'absent' | 'failed'

async function show(api: Api, around: Around, { chatId, before, wish }: Change): Promise<Outcome> {
  const { menu, marks } = wish
  if (marks.commands === before.commands && marks.button === before.button) return 'shown'
  try {
    if (marks.commands !== before.commands) await setCommands(api, chatId, menu.commands)
    if (marks.button !== before.button) {
      await api.setChatMenuButton({ chat_id: chatId, menu_button: menu.button ?? { type: 'default' } })
    }
  } catch (error) {
    if (isAbsence(error)) return 'absent'
    around.warned('the menu of a chat could not be set', error)
    return 'failed'
  }
  if (menu.commands === null && menu.button === null) deleteState(around.db, placeOf(chatId))
  else writeState(around.db, placeOf(chatId), marks, around.now())
  noteShown(around, chatId, marks)
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
