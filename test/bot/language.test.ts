import { expect, test } from 'vitest'
import { customers, staff } from '#db/schema/people.ts'
import { commandsFor } from '#sandbox/methods/commands.ts'
import { menuFor } from '#sandbox/methods/profile.ts'
import type { Person } from '#sandbox/people/person.ts'
import { ensureOwners } from '#shop/staff.ts'
import { type Chat, openChat, tapsDeleted } from '#test/support/chat.ts'
import { noon, set } from '#test/support/shop.ts'

async function askFor(person: Person, words: string) {
  person.says('/language')
  return await person.awaits(words)
}

/** In the menu of the chat, and on the button beside the field. */
function menuOf({ core }: Chat, { room, id, account }: Person) {
  const [first] = commandsFor(core.world, room, id, account.user.language_code ?? '')
  const button = menuFor(core.world, room)
  return [first?.description, 'text' in button ? button.text : '']
}

test('shows the languages under their own names, and speaks the one that is chosen at once', async () => {
  const chat = await openChat()
  const ann = chat.ann()
  const asked = await askFor(ann, 'Which language shall we speak')
  expect(ann.buttons(asked)).toEqual([['Русский'], ['✓ English'], ['← Help']])
  expect(await ann.hears('Русский')).toEqual({ text: 'Теперь по-русски.', alert: false })
  expect(ann.reads()).toEqual(['/language', 'На каком языке с вами говорить?'])
  expect(ann.buttons()).toEqual([['✓ Русский'], ['English'], ['← Помощь']])
  ann.says('/catalogue')
  await ann.awaits('Каталог')
})

test('what Telegram shows of the chat follows, there and back', async () => {
  const chat = await openChat()
  const ann = chat.ann()
  await askFor(ann, 'Which language')
  await expect.poll(() => menuOf(chat, ann)).toEqual(['Catalogue', 'Shop'])
  await ann.hears('Русский')
  await expect.poll(() => menuOf(chat, ann)).toEqual(['Каталог', 'Магазин'])
  await ann.hears('English')
  await expect.poll(() => menuOf(chat, ann)).toEqual(['Catalogue', 'Shop'])
  expect(chat.core.world.bot.commands.filter(({ scope }) => scope.type === 'chat')).toEqual([])
})

test('staff read the same language at work', async () => {
  const chat = await openChat()
  const olga = chat.person({ name: 'Olga', language: 'ru' })
  ensureOwners(chat.db, [olga.id], noon)
  await askFor(olga, 'На каком языке')
  await olga.hears('English')
  expect(chat.db.select().from(staff).get()?.language).toBe('en')
  expect(chat.db.select().from(customers).get()?.language).toBe('en')
  await expect.poll(() => menuOf(chat, olga)).toEqual(['The shop’s orders', 'Shop'])
})

test('two taps at once choose once', async () => {
  const ann = (await openChat()).ann()
  await askFor(ann, 'Which language')
  const chosen = { text: 'Теперь по-русски.', alert: false }
  expect(await Promise.all([ann.hears('Русский'), ann.hears('Русский')])).toEqual([chosen, chosen])
  expect(ann.reads()).toEqual(['/language', 'На каком языке с вами говорить?'])
})

test('a shop with one language says so', async () => {
  const { db, ann: meet } = await openChat()
  set(db, 'languages', ['ru'])
  const ann = meet()
  ann.says('/language')
  await ann.awaits('Магазин говорит на одном языке: Русский.')
})

test('a button of a language that the shop no longer speaks says which is left', async () => {
  const { db, ann: meet } = await openChat()
  const ann = meet()
  await askFor(ann, 'Which language')
  set(db, 'languages', ['ru'])
  expect(await ann.hears('✓ English')).toEqual({
    text: 'Магазин говорит на одном языке: Русский.',
    alert: true,
  })
  expect(ann.last()?.text).toContain('Магазин говорит на одном языке')
})

test('a button that names no language changes nothing', async () => {
  const { call, db, ann: meet } = await openChat()
  const ann = meet()
  ann.starts()
  await ann.awaits('Our shop')
  const reply_markup = { inline_keyboard: [[{ text: 'Klingon', callback_data: 'yl:kl' }]] }
  await call('sendMessage', { chat_id: ann.id, text: 'Here', reply_markup })
  expect((await ann.hears('Klingon'))?.alert).toBe(true)
  expect(db.select().from(customers).get()?.language).toBe('en')
})

test('on a message that was deleted the screen comes anew', async () => {
  const chat = await openChat()
  const ann = chat.ann()
  const asked = await askFor(ann, 'Which language')
  await tapsDeleted(chat, ann, { label: 'Русский', messageId: asked.message_id })
  await ann.awaits('На каком языке')
})
