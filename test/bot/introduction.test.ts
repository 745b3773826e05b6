import { expect, test } from 'vitest'
import { staffCommands } from '#bot/commands.ts'
import { staff } from '#db/schema/people.ts'
import { commandsFor } from '#sandbox/methods/commands.ts'
import { menuFor } from '#sandbox/methods/profile.ts'
import { addGroup } from '#sandbox/new-world.ts'
import type { Person } from '#sandbox/people/person.ts'
import type { Room } from '#sandbox/world.ts'
import { readState } from '#shop/conversation-state.ts'
import { ensureOwners } from '#shop/staff.ts'
import { type Chat, countCalls, openChat } from '#test/support/chat.ts'
import { memoryDb, noon, set } from '#test/support/shop.ts'

const customersMenu = 'catalogue search cart orders contact language help privacy start'

/** What stands in the menu of a room, for that person. */
function menuOf({ core }: Chat, person: Person, room: Room = person.room) {
  const commands = commandsFor(core.world, room, person.id, person.account.user.language_code ?? '')
  const names = commands.map(({ command }) => command).join(' ')
  const button = menuFor(core.world, room)
  return { names, first: commands[0]?.description, button: 'text' in button ? button.text : button.type }
}

/** The words of the bot, and all that was asked of Telegram for it. */
async function greet(person: Person): Promise<void> {
  person.starts()
  await person.awaits(/Our shop|Наш магазин/)
}

const menuCalls = (chat: Chat) =>
  ['setMyCommands', 'deleteMyCommands', 'setChatMenuButton'].reduce(
    (sum, method) => sum + countCalls(chat, method),
    0,
  )

test('shows commands in private, in each language, and none in groups', async () => {
  const chat = await openChat()
  const [ann, boris, dora] = ['en', 'ru', 'de'].map((language) => chat.person({ name: 'Ann', language }))
  if (ann === undefined || boris === undefined || dora === undefined) throw new Error('nobody is there')
  expect(menuOf(chat, ann)).toMatchObject({ names: customersMenu, first: 'Catalogue' })
  expect(menuOf(chat, boris)).toMatchObject({ names: customersMenu, first: 'Каталог' })
  expect(menuOf(chat, dora)).toMatchObject({ names: customersMenu, first: 'Каталог' })
  const group = addGroup(chat.core.world, { title: 'Friends', members: [ann.id] })
  expect(menuOf(chat, ann, group).names).toBe('')
})

test('tells Telegram again only what has changed', async () => {
  const db = memoryDb()
  const first = await openChat({ db })
  expect(countCalls(first, 'setMyDescription')).toBe(3)
  const { token, core } = first
  await first.polling.stop()
  const again = await openChat({ db, telegram: first })
  expect(again.core).toBe(core)
  expect(again.token).toBe(token)
  expect(countCalls(again, 'setMyDescription')).toBe(3)
  await again.polling.stop()
  set(db, 'greeting', { ru: 'Заходите!', en: 'Come in!' })
  set(db, 'languages', ['ru'])
  await openChat({ db, telegram: first })
  expect(core.world.bot.descriptions).toEqual({ '': 'Заходите!', ru: 'Заходите!' })
  expect(core.world.bot.shortDescriptions).toEqual({ '': 'Заходите!', ru: 'Заходите!' })
  expect(core.world.bot.commands.map(({ language }) => language).sort()).toEqual(['', 'ru'])
})

test('cuts a long greeting to what Telegram takes', async () => {
  const db = memoryDb()
  set(db, 'greeting', { en: 'Welcome to the shop of shops. '.repeat(40) })
  const { core } = await openChat({ db })
  expect([...(core.world.bot.descriptions.en ?? '')].length).toBeLessThanOrEqual(512)
  expect(core.world.bot.shortDescriptions.en).toMatch(/^Welcome.{60,110}…$/)
})

test('puts the button into the language of whoever writes, and asks once', async () => {
  const chat = await openChat()
  const ann = chat.ann()
  expect(menuOf(chat, ann).button).toBe('Магазин')
  await greet(ann)
  await expect.poll(() => menuOf(chat, ann).button).toBe('Shop')
  const before = menuCalls(chat)
  ann.says('/catalogue')
  await ann.awaits('Catalogue')
  const boris = chat.person({ name: 'Boris', language: 'ru' })
  await greet(boris)
  expect(menuCalls(chat)).toBe(before)
})

test('shows staff what they have to do, and follows a change of role', async () => {
  const chat = await openChat()
  const olga = chat.person({ name: 'Olga', language: 'ru' })
  ensureOwners(chat.db, [olga.id], noon)
  await greet(olga)
  await expect
    .poll(() => menuOf(chat, olga))
    .toMatchObject({ names: `${staffCommands.owner.join(' ')} ${customersMenu}`, first: 'Найти заказ' })
  chat.db.update(staff).set({ role: 'courier' }).run()
  olga.says('/catalogue')
  await expect.poll(() => menuOf(chat, olga).names).toBe(`order ${customersMenu}`)
  chat.db.update(staff).set({ removedAt: noon }).run()
  olga.says('/catalogue')
  await expect.poll(() => menuOf(chat, olga).names).toBe(customersMenu)
  expect(readState(chat.db, `${olga.id}/menu`)).toBeUndefined()
})

test('shows the commands of staff where the shop is told of orders, and nowhere else', async () => {
  const db = memoryDb()
  const chat = await openChat({ db })
  const olga = chat.person({ name: 'Olga', language: 'ru' })
  const group = addGroup(chat.core.world, { title: 'Orders', members: [olga.id], bot: 'administrator' })
  set(db, 'notifyChats', [`${group.id}/12`, '-100777', String(olga.id)])
  olga.in(group).says('hello')
  await expect.poll(() => menuOf(chat, olga, group).names).toBe('order notify_here notify_off')
  expect(menuOf(chat, olga).names).toBe(customersMenu)
  set(db, 'notifyChats', [])
  olga.in(group).says('hello')
  await expect.poll(() => menuOf(chat, olga, group).names).toBe('')
  await chat.polling.stop()
  set(db, 'notifyChats', ['-100777', String(group.id)])
  await openChat({ db, telegram: chat })
  expect(menuOf(chat, olga, group).names).toBe('order notify_here notify_off')
})

test('a menu that Telegram refuses is one warning, and no reason to fall silent', async () => {
  const chat = await openChat({ expectsFailures: true })
  chat.faults.order({ kind: 'server-error' }, { method: 'setChatMenuButton', times: 30 })
  const ann = chat.ann()
  await greet(ann)
  await expect.poll(() => chat.failures.length).toBe(1)
  ann.says('/catalogue')
  await ann.awaits('Catalogue')
  // Answered only when all of the one before is done.
  ann.says('/help')
  await ann.awaits('How to buy')
  expect(chat.failures.map(String)).toEqual([expect.stringContaining('setChatMenuButton')])
})
