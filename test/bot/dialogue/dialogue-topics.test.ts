import type { Message } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { answerButton } from '#bot/doors.ts'
import { dialogue, dialogueTopics } from '#db/schema/chat.ts'
import { system } from '#shop/actor.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import {
  ask,
  type Dialogue,
  employed,
  nodded,
  openDialogue,
  photo,
  sends,
  showButton,
} from '#test/support/dialogue-chat.ts'
import { noon } from '#test/support/shop.ts'

/** The shop's chat is a forum, with a topic for orders, in which the bot is an administrator. */
async function openForum(wish: Parameters<typeof openDialogue>[0] = {}) {
  const group = { topics: ['Orders'], bot: 'administrator' as const, ...wish.group }
  const shop = await openDialogue({ topic: 2, ...wish, group })
  const topics = () => shop.db.select().from(dialogueTopics).all()
  const own = () => topics()[0]?.topicId ?? 0
  const inOwn = () => readsIn(shop, own())
  return { ...shop, topics, own, inOwn }
}

/** What was said in a topic, without the lines that Telegram writes. */
function readsIn({ staff }: Dialogue, topic: number): string[] {
  const there = staff.sees().filter((message) => message.message_thread_id === topic)
  return there.flatMap(({ text, caption }) => text ?? caption ?? [])
}

const nameOf = ({ team }: Dialogue, topic: number) => team.topics.find(({ id }) => id === topic)?.name

describe('in a forum', () => {
  test('each customer has a topic, named after them, in which the shop is told once who it is', async () => {
    const shop = await openForum()
    const { ann, own, inOwn, topics } = shop
    await ask(shop, 'Hello')
    ann.says('Do you gift-wrap?')
    await expect
      .poll(inOwn)
      .toEqual([
        'Ann <3 (@ann)\n\nHello\n\nThis topic is for one customer: whatever staff write here goes to them.',
        'Do you gift-wrap?',
      ])
    expect(nameOf(shop, own())).toBe('Ann <3')
    const boris = shop.person({ name: 'Boris', language: 'en', started: true })
    boris.says('/contact')
    await boris.awaits('What would you like')
    boris.says('Me too')
    await shop.staff.awaits('Me too')
    expect(topics()).toHaveLength(2)
  })

  test('the topic is named after the order, too, and tells when it comes to be about one', async () => {
    const shop = await openForum()
    const { ann, staff, orderId, own, inOwn, olga } = shop
    await showButton(shop, olga.id, { text: 'Answer', data: answerButton.data({ order: orderId }) })
    await olga.hears('Answer')
    olga.says('Is Friday fine?')
    ann.replies(await ann.awaits('Is Friday fine?'), 'It is')
    await staff.awaits('It is')
    expect(nameOf(shop, own())).toBe('Ann <3 · #1001')
    expect(inOwn()).toEqual([
      expect.stringMatching(/^Olga → Ann <3 \(@ann\)\nOrder #1001 · €1,990 · new\n\nIs Friday fine\?/),
      'It is',
    ])
    await ask(shop, 'And another thing')
    expect(inOwn().at(-1)).toBe('Ann <3 (@ann)\n\nAnd another thing')
  })

  test('whatever staff write there goes to the customer, words or not, and is nodded at', async () => {
    const shop = await openForum()
    const { ann, staff, own, said, olga, team } = shop
    await ask(shop, 'Hello')
    const answer = staff.says('Good day', { topic: own() })
    expect((await ann.awaits('Good day')).text).toBe('The shop answers\n\nGood day')
    await nodded(staff, answer)
    const [shot] = await olga.sendsPhoto(await photo('red'))
    const seat = { account: olga.account, room: team }
    sends(shop, seat, { photo: shot?.photo, message_thread_id: own(), is_topic_message: true } as never)
    await ann.awaits((message) => message.photo !== undefined)
    expect(said()).toHaveLength(3)
    // What was said there need not be shown there.
    expect(readsIn(shop, own())).toHaveLength(2)
  })

  test('chatter elsewhere goes nowhere, nor do commands and the lines of Telegram itself', async () => {
    const shop = await openForum()
    const { ann, staff, own, said, call, team } = shop
    await ask(shop, 'Hello')
    staff.says('Who takes this one?')
    staff.says('Me', { topic: 2 })
    staff.says('/stats', { topic: own() })
    await call('editForumTopic', { chat_id: team.id, message_thread_id: own(), name: 'Ann' })
    staff.says('Good day', { topic: own() })
    await ann.awaits('Good day')
    expect(said().map(({ text }) => text)).toEqual(['Hello', 'Good day'])
  })

  test('somebody who does not work here is told that it was not sent', async () => {
    const shop = await openForum()
    const { own, said, team } = shop
    await ask(shop, 'Hello')
    const boris = shop.person({ name: 'Boris', language: 'en' }).in(team)
    boris.joins()
    const word = boris.says('Good day', { topic: own() })
    const told = await boris.awaits('You cannot do this')
    expect(told.reply_to_message?.message_id).toBe(word.message_id)
    expect(told.message_thread_id).toBe(own())
    expect(said()).toHaveLength(1)
  })

  test('what is answered beside the topic is shown in it', async () => {
    const shop = await openForum()
    const { ann, staff, team, orderId, inOwn } = shop
    await ask(shop, 'Hello')
    const data = answerButton.data({ order: orderId })
    await showButton(shop, team.id, { text: 'Answer', data })
    await staff.hears('Answer')
    staff.replies(await staff.awaits('Olga, what shall'), 'On Friday')
    await ann.awaits('On Friday')
    await expect.poll(() => inOwn().at(-1)).toMatch(/^Olga → Ann <3 \(@ann\)\nOrder #1001[\s\S]*On Friday$/)
  })

  test('a question to one of the staff is not answered by what they write to a customer meanwhile', async () => {
    const shop = await openForum()
    const { ann, staff, team, orderId, own, said } = shop
    await ask(shop, 'Hello')
    await showButton(shop, team.id, { text: 'Answer', data: answerButton.data({ order: orderId }) })
    await staff.hears('Answer')
    const question = await staff.awaits('Olga, what shall')
    staff.says('Good day', { topic: own() })
    await ann.awaits('Good day')
    expect(said().at(-1)?.orderId).toBeNull()
    staff.replies(question, 'On Friday')
    await ann.awaits('On Friday')
    expect(said().at(-1)?.orderId).toBe(orderId)
  })

  test('an undelivered answer is told of in the topic', async () => {
    const shop = await openForum()
    const { ann, staff, own } = shop
    await ask(shop, 'Hello')
    ann.blocks()
    staff.says('Good day', { topic: own() })
    const told = await staff.awaits('Not delivered')
    expect(told.message_thread_id).toBe(own())
  })
})

describe('a topic', () => {
  test('that was deleted is made anew, with who it is', async () => {
    const shop = await openForum()
    const { ann, staff, call, team, own, inOwn, topics } = shop
    await ask(shop, 'Hello')
    const old = own()
    await call('deleteForumTopic', { chat_id: team.id, message_thread_id: old })
    ann.says('Anybody there?')
    await staff.awaits('Anybody there?')
    expect(own()).not.toBe(old)
    expect(topics()).toHaveLength(1)
    expect(inOwn()[0]).toContain('Ann <3 (@ann)\n\nAnybody there?')
  })

  test('that was closed is opened again when the customer writes another time', async () => {
    const shop = await openForum()
    const { ann, call, team, own, inOwn } = shop
    await ask(shop, 'Hello')
    await call('closeForumTopic', { chat_id: team.id, message_thread_id: own() })
    shop.db.update(dialogue).set({ createdAt: noon }).run()
    ann.says('Anybody there?')
    await expect.poll(inOwn).toHaveLength(2)
    expect(team.topics.find(({ id }) => id === own())?.closed).toBe(false)
  })

  test('that was closed to the bot, too, is passed by', async () => {
    const shop = await openForum()
    const { ann, call, team, own, inOwn, core } = shop
    await ask(shop, 'Hello')
    const topic = team.topics.find(({ id }) => id === own())
    await call('closeForumTopic', { chat_id: team.id, message_thread_id: own() })
    // As one that somebody else made, in a chat where the bot is nobody any more.
    delete topic?.ofBot
    team.members[core.world.bot.id] = 'member'
    ann.says('Anybody there?')
    await expect.poll(() => readsIn(shop, 2).at(-1)).toContain('Ann <3 (@ann)\n\nAnybody there?')
    expect(inOwn()).toHaveLength(1)
  })

  test('is done without where the bot may not make any: the shop’s place serves, and replies', async () => {
    const shop = await openForum()
    const { ann, staff, team, topics } = shop
    team.botLacks = ['can_manage_topics']
    const asked = await ask(shop, 'Hello')
    expect(asked.message_thread_id).toBe(2)
    expect(asked.text).toContain('Reply to this message')
    expect(topics()).toEqual([])
    staff.replies(asked, 'Good day')
    await ann.awaits('Good day')
    // The right is given, and the next one has a topic.
    team.botLacks = []
    ann.says('Thank you')
    await expect.poll(topics).toHaveLength(1)
  })

  test('loses its name and is closed when the customer is forgotten', async () => {
    const shop = await openForum()
    const { db, customer, orderId, own, team, staff, said } = shop
    await ask(shop, 'Hello')
    const topic = own()
    moveOrder(db, system, { orderId, to: 'cancelled' }, noon)
    deleteMyData(db, customer, noon)
    await staff.awaits('The customer deleted their data')
    await expect.poll(() => team.topics.find(({ id }) => id === topic)?.closed).toBe(true)
    expect(nameOf(shop, topic)).toBe('Data deleted')
    staff.says('Good day', { topic })
    expect(said()).toEqual([])
  })
})

test('a courier answers in a topic about their own orders alone', async () => {
  const shop = await openForum()
  const { ann, staff, db, own, team, orderId, olga } = shop
  const kim = employed(shop, 'Kim', 'courier').in(team)
  kim.joins()
  await ask(shop, 'Hello')
  kim.says('On my way', { topic: own() })
  await kim.awaits('You cannot do this')
  db.$client.prepare('update orders set assigned_to = (select id from staff where name = ?)').run('Kim')
  await showButton(shop, olga.id, { text: 'Answer', data: answerButton.data({ order: orderId }) })
  await olga.hears('Answer')
  olga.says('Kim brings it')
  await staff.awaits('Kim brings it')
  kim.says('Be there at six', { topic: own() })
  await ann.awaits('Be there at six')
})

test('in a chat without topics the bot looks once, not with each message', async () => {
  const shop = await openDialogue()
  const { ann, staff, calls } = shop
  await ask(shop, 'One')
  ann.says('Two')
  await staff.awaits('Two')
  const looks = calls.list().filter(({ method }) => method === 'getChat')
  expect(looks).toHaveLength(1)
  const last = staff.last() as Message
  expect(last.text).toContain('Ann <3')
})
