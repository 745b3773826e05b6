import { expect, test } from 'vitest'
import { customers } from '#db/schema/people.ts'
import { addGroup } from '#sandbox/new-world.ts'
import { openChat } from '#test/support/chat.ts'

test('whoever writes to the bot is a customer from then on', async () => {
  const { db, ann: meet } = await openChat()
  const ann = meet()
  ann.starts()
  await ann.awaits('Our shop')
  expect(db.select().from(customers).all()).toMatchObject([
    { telegramId: ann.id, name: 'Ann', language: 'en' },
  ])
})

test('whoever talks where the bot listens is not written down, and is answered in their language', async () => {
  const { db, core, person } = await openChat()
  const boris = person({ name: 'Boris', language: 'ru' })
  const group = addGroup(core.world, { title: 'Friends', members: [boris.id], bot: 'administrator' })
  boris.in(group).says('hello')
  boris.in(group).says('/catalogue')
  await boris.in(group).awaits('личном чате')
  expect(db.select().from(customers).all()).toEqual([])
})

test('whoever blocks the bot is not met by that', async () => {
  const { db, ann: meet } = await openChat()
  const ann = meet()
  ann.starts()
  await ann.awaits('Our shop')
  db.delete(customers).run()
  ann.blocks()
  const boris = meet()
  boris.starts()
  await boris.awaits('Our shop')
  expect(db.select().from(customers).all()).toMatchObject([{ telegramId: boris.id }])
})
