import { describe, expect, test } from 'vitest'
import { auditLog } from '#db/schema/people.ts'
import { addNotifyChat, nameOfChat, removeNotifyChat, renameChat } from '#shop/notify-chats.ts'
import { mostNotifyChats, readSettings } from '#shop/settings.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addStaff, memoryDb, noon, set } from '#test/support/shop.ts'

const group = { chat: '-100', title: 'Orders' }
const topic = { chat: '-100/45', title: 'Orders', topic: 'New' }

function shop() {
  const db = memoryDb()
  return { db, owner: addStaff(db, 'owner'), chats: () => readSettings(db).notifyChats }
}

describe('a chat', () => {
  test('hears of orders once it is added, and twice is once', () => {
    const { db, owner, chats } = shop()
    expect(addNotifyChat(db, owner, group, noon)).toBe(true)
    expect(addNotifyChat(db, owner, group, noon)).toBe(false)
    expect(addNotifyChat(db, owner, topic, noon)).toBe(true)
    expect(chats()).toEqual(['-100', '-100/45'])
  })

  test('hears of none when it is removed, and its topics go on', () => {
    const { db, owner, chats } = shop()
    for (const chat of [group, topic]) addNotifyChat(db, owner, chat, noon)
    expect(removeNotifyChat(db, owner, '-100', noon)).toBe(true)
    expect(removeNotifyChat(db, owner, '-100', noon)).toBe(false)
    expect(chats()).toEqual(['-100/45'])
    expect(nameOfChat(db, '-100/45')).toEqual({ kind: 'topic', title: 'Orders', topic: 'New' })
  })

  test('is the owner’s to choose, whose name is remembered', () => {
    const { db, owner } = shop()
    for (const actor of [addStaff(db, 'manager'), addStaff(db, 'courier'), addCustomer(db)]) {
      expect(codeOf(() => addNotifyChat(db, actor, group, noon))).toBe('not-allowed')
      expect(codeOf(() => removeNotifyChat(db, actor, '-100', noon))).toBe('not-allowed')
    }
    addNotifyChat(db, owner, { chat: '77' }, noon)
    expect(db.select().from(auditLog).all()).toMatchObject([
      { actorId: owner.id, subjectId: 'notifyChats', before: [], after: ['77'] },
    ])
  })

  test('finds no room where too many hear already, unless it is one of them', () => {
    const { db, owner, chats } = shop()
    const all = Array.from({ length: mostNotifyChats }, (_, index) => String(index + 1))
    set(db, 'notifyChats', all)
    expect(codeOf(() => addNotifyChat(db, owner, group, noon))).toBe('notify-chats-full')
    expect(addNotifyChat(db, owner, { chat: '1' }, noon)).toBe(false)
    expect(chats()).toEqual(all)
  })
})

describe('the name', () => {
  test('of a group and its topic is what Telegram said last', () => {
    const { db, owner } = shop()
    addNotifyChat(db, owner, topic, noon)
    renameChat(db, { place: '-100', name: 'Desk' }, noon)
    renameChat(db, { place: '-100/45', name: 'Fresh' }, noon)
    expect(nameOfChat(db, '-100/45')).toEqual({ kind: 'topic', title: 'Desk', topic: 'Fresh' })
    expect(nameOfChat(db, '-100')).toEqual({ kind: 'group', title: 'Desk' })
  })

  test('of a chat that hears of nothing is not kept', () => {
    const { db, owner } = shop()
    renameChat(db, { place: '-200', name: 'Football' }, noon)
    addNotifyChat(db, owner, topic, noon)
    removeNotifyChat(db, owner, topic.chat, noon)
    expect(readSettings(db).notifyNames).toEqual({})
    expect(nameOfChat(db, '-200')).toEqual({ kind: 'group', title: '' })
  })

  test('of a private chat is the person’s', () => {
    const { db } = shop()
    addCustomer(db, { telegramId: 77, name: 'Ann' })
    expect(nameOfChat(db, '77')).toEqual({ kind: 'private', name: 'Ann' })
    expect(nameOfChat(db, '78')).toEqual({ kind: 'private', name: '' })
  })
})
