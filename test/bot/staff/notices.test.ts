import { describe, expect, test } from 'vitest'
import type { Role } from '#db/schema/kinds.ts'
import { staff } from '#db/schema/people.ts'
import type { Person } from '#sandbox/people/person.ts'
import { tellChat } from '#sandbox/people/standing.ts'
import { readSettings } from '#shop/settings.ts'
import { openChat } from '#test/support/chat.ts'
import { noon, set } from '#test/support/shop.ts'

async function openShop() {
  const chat = await openChat()
  const { db, person, group } = chat
  const employ = (somebody: Person, role: Role) => {
    const { id: telegramId, account } = somebody
    db.insert(staff).values({ telegramId, name: account.user.first_name, role, addedAt: noon }).run()
    return somebody
  }
  const worker = (name: string, role: Role, language = 'en') =>
    employ(person({ name, language, started: true }), role)
  const olga = worker('Olga', 'owner')
  const members = [olga.id]
  return {
    ...chat,
    worker,
    olga,
    desk: group({ title: 'Desk', members }),
    forum: group({ title: 'Orders', topics: ['New', 'Done'], members, bot: 'administrator' }),
    hearing: () => readSettings(db).notifyChats,
  }
}

describe('/notify_here', () => {
  test('in a private chat has orders arrive there', async () => {
    const { olga, hearing } = await openShop()
    olga.says('/notify_here')
    await olga.awaits('Done: orders will arrive here.')
    expect(hearing()).toEqual([String(olga.id)])
  })

  test('in a group names the other chats, in the words of whoever asked', async () => {
    const { db, worker, desk, hearing } = await openShop()
    const ira = worker('Ира', 'owner', 'ru')
    set(db, 'notifyChats', ['-1001/5'])
    ira.in(desk).joins()
    ira.in(desk).says('/notify_here')
    await ira
      .in(desk)
      .awaits('Готово: заказы будут приходить сюда.\n\nЕщё заказы приходят сюда:\n• группа «-1001»')
    expect(hearing()).toEqual(['-1001/5', String(desk.id)])
    // What would take others away is for the owner's own chat.
    expect(ira.in(desk).buttons()).toEqual([])
  })

  test('in a topic means that topic, and answers in it', async () => {
    const { olga, forum, hearing } = await openShop()
    const topic = forum.topics[0]?.id
    olga.in(forum).says('/notify_here', { topic })
    const answer = await olga.in(forum).awaits('orders will arrive here')
    expect(answer.message_thread_id).toBe(topic)
    olga.says('/notify_off')
    await olga.awaits('• group “Orders”, topic “New”')
    expect(hearing()).toEqual([`${forum.id}/${topic}`])
  })

  test('a second time changes nothing and says so', async () => {
    const { olga, desk, hearing } = await openShop()
    for (const words of ['Done: orders will arrive here.', 'Orders arrive here already.']) {
      olga.in(desk).says('/notify_here@sandbox_bot')
      await olga.in(desk).awaits(words)
    }
    expect(hearing()).toEqual([String(desk.id)])
  })

  test('where the bot may not write changes nothing, and says so in private', async () => {
    const { olga, group, call, hearing } = await openShop()
    const closed = group({ title: 'Orders', topics: ['New'], members: [olga.id], bot: 'administrator' })
    const topic = closed.topics[0]?.id
    await call('closeForumTopic', { chat_id: closed.id, message_thread_id: topic })
    olga.in(closed).placesBot('member')
    olga.in(closed).says('/notify_here', { topic })
    await olga.awaits('The bot cannot write here: group “Orders”, topic “New”.')
    expect(hearing()).toEqual([])
  })

  test('finds no room beside twenty others', async () => {
    const { db, olga } = await openShop()
    const chats = Array.from({ length: 20 }, (_, index) => String(index + 1))
    set(db, 'notifyChats', chats)
    olga.says('/notify_here')
    await olga.awaits('Orders already arrive in 20 chats')
  })
})

describe('/notify_off', () => {
  test('in the last chat says who hears instead', async () => {
    const { olga, worker, desk, hearing } = await openShop()
    worker('Max', 'manager')
    worker('Cid', 'courier')
    olga.in(desk).says('/notify_here')
    await olga.in(desk).awaits('orders will arrive here')
    olga.in(desk).says('/notify_off')
    const answer = await olga.in(desk).awaits('Done: orders no longer arrive here.')
    expect(answer.text).toContain('so they arrive in private:\n• Olga, in private\n• Max, in private')
    expect(answer.text).not.toContain('Cid')
    expect(hearing()).toEqual([])
  })

  test('where nothing arrives says how something would', async () => {
    const { olga, desk } = await openShop()
    olga.in(desk).says('/notify_off')
    await olga.in(desk).awaits('Orders do not arrive here anyway. To have them here, send /notify_here')
  })

  test('of a plain group is not about its topics', async () => {
    const { olga, forum, hearing } = await openShop()
    const topic = forum.topics[0]?.id
    olga.in(forum).says('/notify_here', { topic })
    await olga.in(forum).awaits('orders will arrive here')
    olga.in(forum).says('/notify_off')
    await olga.in(forum).awaits('• group “Orders”, topic “New”')
    expect(hearing()).toEqual([`${forum.id}/${topic}`])
  })
})

describe('a chat is taken off from afar', () => {
  test('by a button in private, and the list stands where it was', async () => {
    const { olga, desk, hearing } = await openShop()
    olga.in(desk).says('/notify_here')
    await olga.in(desk).awaits('orders will arrive here')
    olga.says('/notify_off')
    const list = await olga.awaits('• group “Desk”')
    await olga.hears('Take off: group “Desk”')
    await olga.awaits('Done. Orders no longer arrive here: group “Desk”.\n\nNo chat is set')
    expect(olga.seesEdited(list)).toBeDefined()
    expect(hearing()).toEqual([])
  })

  test('once, however often it is tapped', async () => {
    const { olga, desk, hearing, db } = await openShop()
    set(db, 'notifyChats', [String(desk.id)])
    olga.says('/notify_off')
    await olga.awaits('Orders do not arrive here anyway')
    const label = `Take off: group “${desk.id}”`
    await Promise.all([olga.hears(label), olga.hears(label)])
    await olga.awaits('Done. Orders no longer arrive here')
    expect(hearing()).toEqual([])
  })

  test('not by whoever was an owner yesterday', async () => {
    const { olga, desk, hearing, db } = await openShop()
    set(db, 'notifyChats', [String(desk.id)])
    olga.says('/notify_off')
    await olga.awaits('Orders do not arrive here anyway')
    db.update(staff).set({ removedAt: noon }).run()
    expect((await olga.hears(`Take off: group “${desk.id}”`))?.text).toContain('You cannot do this.')
    expect(hearing()).toEqual([String(desk.id)])
  })
})

describe('others', () => {
  test.each(['/notify_here', '/notify_off'])(
    'are told that %s is no command, in a group nothing',
    async (command) => {
      const { ann, desk, hearing, olga } = await openShop()
      const stranger = ann()
      stranger.says(command)
      await stranger.awaits('There is no such command.')
      stranger.in(desk).joins()
      stranger.in(desk).says(command)
      // What comes after it is answered: it was passed over.
      olga.in(desk).says('/notify_off')
      await olga.in(desk).awaits('do not arrive here anyway')
      expect(
        stranger
          .in(desk)
          .reads()
          .filter((words) => !words.startsWith('/')).length,
      ).toBe(2)
      expect(hearing()).toEqual([])
    },
  )

  test('of the staff are refused in words', async () => {
    const { worker, hearing } = await openShop()
    const max = worker('Max', 'manager')
    for (const command of ['/notify_here', '/notify_off']) {
      max.says(command)
      await max.awaits('You cannot do this.')
      expect(hearing()).toEqual([])
    }
  })
})

test('the name of a chat is the one that it has now', async () => {
  const { olga, forum, core } = await openShop()
  const topic = forum.topics[0]?.id ?? 0
  olga.in(forum).says('/notify_here', { topic })
  await olga.in(forum).awaits('orders will arrive here')
  const { user } = olga.account
  tellChat(core, forum, user, { new_chat_title: 'Shop' })
  const inTopic = { message_thread_id: topic, is_topic_message: true as const }
  tellChat(core, forum, user, { ...inTopic, forum_topic_edited: { name: 'Fresh' } })
  olga.in(forum).says('/notify_off')
  await olga.in(forum).awaits('• group “Shop”, topic “Fresh”')
})
