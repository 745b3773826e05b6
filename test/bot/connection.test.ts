import { expect, test } from 'vitest'
import { listUnfinished, receiveUpdates } from '#shop/updates.ts'
import { openChat } from '#test/support/chat.ts'
import { memoryDb, noon } from '#test/support/shop.ts'
import { useTelegram } from '#test/support/telegram.ts'

const greeting = 'Browse and order right here'

test('what was begun before a crash is finished before the bot stops', async () => {
  const telegram = await useTelegram()
  const db = memoryDb()
  const ann = telegram.person({ name: 'Ann', language: 'en', started: true })
  const update = (update_id: number) => {
    const entities = [{ type: 'bot_command' as const, offset: 0, length: 6 }]
    const chat = { id: ann.id, type: 'private' as const, first_name: 'Ann' }
    const message = { message_id: update_id, date: 1_700_000_000, chat, from: ann.account.user }
    return { update_id, message: { ...message, text: '/start', entities } }
  }
  receiveUpdates(db, [update(1), update(2), update(3)], noon)
  const { polling } = await openChat({ db, telegram })
  await polling.stop()
  expect(listUnfinished(db)).toEqual([])
  expect(ann.reads().filter((text) => text.includes(greeting))).toHaveLength(3)
})

test('an update that cannot be noted is complained of, kills nothing, and comes again', async () => {
  const { db, failures, restart, ann: meet } = await openChat({ expectsFailures: true })
  const ann = meet()
  db.$client.exec(
    `create trigger full before update on processed_updates when new.received is null
     begin select raise(abort, 'the disk is full'); end`,
  )
  ann.starts()
  await ann.awaits(greeting)
  await expect.poll(() => failures.map(String)).toEqual([expect.stringContaining('the disk is full')])
  await restart()
  await expect.poll(() => failures.length).toBe(2)
  db.$client.exec('drop trigger full')
  await restart()
  await expect.poll(() => listUnfinished(db)).toEqual([])
  expect(ann.reads().filter((text) => text.includes(greeting))).toHaveLength(3)
  expect(failures).toHaveLength(2)
})
