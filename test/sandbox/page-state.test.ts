import { describe, expect, test } from 'vitest'
import { openPage } from '#test/support/open-page.ts'

describe('the state', () => {
  test('shows everybody’s chats, each as they see it', async () => {
    const page = await openPage()
    const bob = page.telegram.person({ name: 'Bob' })
    const group = page.telegram.group({ title: 'Staff', topics: ['New'], members: [page.ann.id, bob.id] })
    const said = page.ann.in(group).says('Hello')
    bob.in(group).reacts(said, '👍')
    const { phones, people, bot, calls, mails } = await page.state()
    expect(phones.map(({ key }) => key)).toEqual([
      `${page.ann.id}:${page.ann.id}`,
      `${bob.id}:${bob.id}`,
      `${page.ann.id}:${group.id}`,
      `${bob.id}:${group.id}`,
    ])
    const [, bobs, annsGroup, bobsGroup] = phones
    expect([bobs?.started, bobs?.chat.title]).toEqual([false, 'Sandbox'])
    expect(annsGroup?.messages).toMatchObject([
      { message: { forum_topic_created: { name: 'New' } } },
      { out: true, message: { text: 'Hello' }, reactions: [{ count: 1, mine: false }] },
    ])
    expect(bobsGroup?.messages.at(-1)).toMatchObject({ out: false, reactions: [{ count: 1, mine: true }] })
    expect(bobsGroup?.chat).toMatchObject({ title: 'Staff', isForum: true, topics: [{ name: 'New' }] })
    expect(people.map(({ user }) => user.first_name)).toEqual(['Ann', 'Bob'])
    expect(bot).toMatchObject({ username: 'sandbox_bot', token: page.telegram.token, listening: false })
    expect([calls, mails]).toEqual([[], []])
  })

  test('is the same after a reload, and grows with every change', async () => {
    const page = await openPage()
    page.ann.says('Hello')
    const before = await page.state()
    expect(await page.state()).toEqual(before)
    page.ann.says('Once more')
    expect((await page.state()).version).toBeGreaterThan(before.version)
  })

  test('shows what was edited as it is, and nothing of what was deleted', async () => {
    const page = await openPage()
    const [first, second] = [page.ann.says('One'), page.ann.says('Two')]
    page.ann.edits(first, 'Uno')
    page.ann.deletes(second)
    expect((await page.phone()).messages).toMatchObject([{ message: { text: 'Uno' } }])
  })

  test('shows keyboards, pins, typing, commands and the menu', async () => {
    const page = await openPage()
    const { call, ann } = page
    const sent = { chat_id: ann.id, text: 'Choose', reply_markup: { keyboard: [['Lamps']] } }
    const { message_id } = await call<{ message_id: number }>('sendMessage', sent)
    await call('pinChatMessage', { chat_id: ann.id, message_id })
    await call('sendChatAction', { chat_id: ann.id, action: 'typing' })
    await call('setMyCommands', { commands: [{ command: 'cart', description: 'The cart' }] })
    expect(await page.phone()).toMatchObject({
      keyboard: { messageId: message_id, markup: { keyboard: [[{ text: 'Lamps' }]] } },
      pinned: [message_id],
      action: 'typing',
      commands: [{ command: 'cart' }],
      menu: { type: 'commands' },
    })
    page.telegram.core.clock.moveBy(6_000)
    expect(await page.phone()).not.toHaveProperty('action')
  })

  test('shows a button that waits on the phone of whoever tapped it', async () => {
    const page = await openPage()
    const { telegram, ann, call, told } = page
    const bob = telegram.person('Bob')
    const group = telegram.group({ title: 'Staff', members: [ann.id, bob.id] })
    const reply_markup = { inline_keyboard: [[{ text: 'Take', callback_data: 'take' }]] }
    await call('sendMessage', { chat_id: group.id, text: 'Order 7', reply_markup })
    const message = await ann.in(group).awaits('Order 7')
    const button = { message: message.message_id, row: 0, column: 0 }
    const pressed = page.does({ do: 'press', person: ann.id, chat: group.id, ...button })
    const waiting = async () =>
      Promise.all(
        [ann, bob].map(async ({ id }) => (await page.phone(`${id}:${group.id}`)).messages.at(-1)?.waiting),
      )
    await expect.poll(waiting).toEqual([['0:0'], []])
    await call('answerCallbackQuery', { callback_query_id: told('callback_query').id, text: 'Yours' })
    const answer = { alert: false, text: 'Yours' }
    expect(await pressed).toEqual({ ok: true, done: { tapped: { kind: 'answer', answer } } })
    expect(await waiting()).toEqual([[], []])
  })

  test('shows the picture of an invoice where it really lies', async () => {
    const page = await openPage()
    const bill = {
      title: 'Lamp',
      description: 'Red',
      payload: '1',
      currency: 'XTR',
      prices: [{ label: 'Lamp', amount: 5 }],
    }
    for (const host of ['shop.example', 'elsewhere.com']) {
      await page.call('sendInvoice', { chat_id: page.ann.id, ...bill, photo_url: `https://${host}/lamp.jpg` })
    }
    expect((await page.phone()).messages.map(({ photoUrl }) => photoUrl)).toEqual([
      'http://127.0.0.1:3000/lamp.jpg',
      undefined,
    ])
  })

  test('lists calls newest first, shortened, with what was refused', async () => {
    const page = await openPage()
    await page.call('sendMessage', { chat_id: page.ann.id, text: 'x'.repeat(4_000) })
    await page.refusal('sendMessage', { chat_id: 5, text: 'Hi' })
    const { calls } = await page.state()
    expect(calls).toMatchObject([
      { method: 'sendMessage', status: 400, error: 'Bad Request: chat not found', pending: false },
      { method: 'sendMessage', status: 200, args: { text: `${'x'.repeat(2_000)}…` } },
    ])
  })
})
