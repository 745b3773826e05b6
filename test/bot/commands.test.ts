// Every command of every menu is answered, wherever and by whomever it is said.
import { describe, expect, test } from 'vitest'
import { customerCommands, groupCommands, quietCommands, staffCommands } from '#bot/commands.ts'
import { languages, type Role, roles } from '#db/schema/kinds.ts'
import { readSources } from '#locales/read.ts'
import type { Person } from '#sandbox/people/person.ts'
import type { GroupRoom } from '#sandbox/world.ts'
import { meetCustomer } from '#shop/customers.ts'
import { openDesk } from '#test/support/desk.ts'
import { noon, set } from '#test/support/shop.ts'

const everybody = [...customerCommands, ...quietCommands, 'cancel'] as const
/** Customers know some of them by another meaning. */
const ofBoth: readonly string[] = customerCommands
const forStaff = [...new Set(roles.flatMap((role): string[] => [...staffCommands[role]]))].filter(
  (command) => !ofBoth.includes(command),
)
const unknown = 'There is no such command'

type Who = 'stranger' | 'customer' | Role

/** The shop's own group, where it is told of orders, and one of friends. */
async function openRooms(who: Who) {
  const desk = await openDesk()
  const { db, person } = desk
  const one =
    who === 'stranger' || who === 'customer' ? person({ name: who, language: 'en' }) : desk.hire(who, who)
  if (who === 'customer') meetCustomer(db, { telegramId: one.id, name: who, language: 'en' }, noon)
  const shops = desk.group({ title: 'Orders', members: [one.id], bot: 'administrator' })
  const friends = desk.group({ title: 'Friends', members: [one.id] })
  set(db, 'notifyChats', [String(shops.id)])
  return { ...desk, one, shops, friends, username: desk.core.world.bot.username }
}

/** What the bot says to it; each command is handled before the next, as a chat does one thing at a time. */
async function answerTo(one: Person, command: string, room?: GroupRoom): Promise<string> {
  const place = room === undefined ? one : one.in(room)
  const before = new Set(place.sees().map(({ message_id }) => message_id))
  const isNew = ({ message_id, from }: { message_id: number; from?: { id: number } | undefined }) =>
    !before.has(message_id) && from?.id !== one.id
  place.says(`/${command}`)
  const answer = await place.awaits(isNew)
  return answer.text ?? answer.caption ?? ''
}

describe.each(['stranger', 'customer', ...roles] as const)('to a %s', (who) => {
  const mine: readonly string[] = who === 'stranger' || who === 'customer' ? [] : staffCommands[who]

  test('every command for customers is answered in private', async () => {
    const { one } = await openRooms(who)
    for (const command of everybody) expect(await answerTo(one, command), command).not.toContain(unknown)
  })

  test('commands for staff are answered, or said to be none', async () => {
    const { one } = await openRooms(who)
    for (const command of forStaff) {
      const answer = await answerTo(one, command)
      if (mine.length === 0) expect(answer, command).toContain(unknown)
      else expect(answer, command).not.toContain(unknown)
    }
  })

  test('every command for customers shows the way into the private chat from a group', async () => {
    const { one, friends, username } = await openRooms(who)
    for (const command of [...customerCommands, ...quietCommands])
      expect(await answerTo(one, `${command}@${username}`, friends), command).toContain('private chat')
  })

  test('every command of the group’s menu is answered in the shop’s group', async () => {
    const { one, shops } = await openRooms(who)
    for (const command of groupCommands) {
      const answer = await answerTo(one, command, shops)
      if (mine.length === 0) expect(answer, command).toBe('This command is for the shop’s staff.')
      else expect(answer, command).not.toBe('')
    }
    if (mine.length > 0) expect(await answerTo(one, 'outbox', shops)).toContain('private chat')
  })
})

test('the commands of staff are none of the business of another group', async () => {
  const { one, friends, username } = await openRooms('customer')
  for (const command of groupCommands) one.in(friends).says(`/${command}@${username}`)
  expect(await answerTo(one, `help@${username}`, friends)).toContain('private chat')
  expect(one.in(friends).sees()).toHaveLength(groupCommands.length + 2)
})

test('every command that a text names is one', () => {
  const all = new Set<string>([...everybody, ...forStaff])
  const named = languages.flatMap((language) =>
    readSources(language)
      .filter(({ name }) => !name.startsWith('sandbox'))
      .flatMap(({ name, text }) =>
        [...text.matchAll(/(?:^|[\s«“(])\/([a-z_]+)/g)].map(([, command]) => ({
          where: `${language}/${name}`,
          command,
        })),
      ),
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ command = '' }) => !all.has(command))).toEqual([])
})
