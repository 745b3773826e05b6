import { expect, test } from 'vitest'
import { staffCommands } from '#bot/commands.ts'
import { commandsFor } from '#sandbox/methods/commands.ts'
import type { Person } from '#sandbox/people/person.ts'
import { roleOf, system } from '#shop/actor.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { assignOrder } from '#shop/orders/order-moves.ts'
import { listStaff } from '#shop/staff.ts'
import { type Desk, openDesk } from '#test/support/desk.ts'
import { noon, set } from '#test/support/shop.ts'

const menuOf = ({ core }: Pick<Desk, 'core'>, { id, room, account }: Person) =>
  commandsFor(core.world, room, id, account.user.language_code ?? '').map(({ command }) => command)
const rolesIn = ({ db }: Pick<Desk, 'db'>) => listStaff(db, system).map(({ name, role }) => [name, role])

/** The link in a message, as whoever is sent it has it. */
function payloadIn(text = ''): string {
  return /\?start=(join_[\w-]{24})$/m.exec(text)?.[1] ?? ''
}

async function openTeam() {
  const desk = await openDesk()
  const olga = desk.hire('Olga', 'owner')
  const max = desk.hire('Max', 'manager', 'ru')
  olga.says('/staff')
  const screen = await olga.awaits('Staff')
  const shown = () => olga.seesEdited(screen)?.text ?? ''
  return { ...desk, olga, max, screen, shown }
}

test('who works here stands in one screen, with the way to each of them', async () => {
  const { olga, screen } = await openTeam()
  expect(screen.text).toBe(
    'Staff\n\n1. Olga (you), owner, since 15 January 2026\n2. Max, manager, since 15 January 2026',
  )
  expect(olga.buttons(screen)).toEqual([['Olga · owner'], ['Max · manager'], ['Invite by link']])
  expect(olga.sees()).toHaveLength(2)
})

test('somebody is invited by a link, joins, and has the commands of their role at once', async () => {
  const desk = await openTeam()
  const { olga, screen, shown } = desk
  await olga.hears('Invite by link')
  expect(shown()).toContain('It will be good for 3 days')
  await olga.hears('7 d')
  expect(shown()).toContain('It will be good for 7 days')
  await olga.hears('Invite: courier')
  expect(shown()).toMatch(/^Invitation: courier, until /)
  const payload = payloadIn(shown())
  expect(olga.buttons(screen)).toEqual([['Send', 'Copy'], ['← Staff']])
  await olga.hears('← Staff')
  expect(shown()).toMatch(/Open invitations\n• courier, good until .*, Olga$/)
  const ira = desk.person({ name: 'Ира <3', language: 'ru' })
  ira.starts(payload)
  await ira.awaits('Вы в команде магазина')
  await olga.awaits('Ира <3 is in the team now, role: courier.')
  await expect.poll(() => menuOf(desk, ira)[0]).toBe(staffCommands.courier[0])
  expect(rolesIn(desk)).toContainEqual(['Ира <3', 'courier'])
  olga.says('/staff')
  await olga.awaits((message) => message.text?.includes('3. Ира <3, courier') ?? false)
  expect(olga.last()?.text).not.toContain('Open invitations')
})

test('two taps make one link, and a revoked one lets nobody in', async () => {
  const desk = await openTeam()
  const { olga, shown } = desk
  await olga.hears('Invite by link')
  await Promise.all([olga.hears('Invite: seller'), olga.hears('Invite: seller')])
  const payload = payloadIn(shown())
  await olga.hears('← Staff')
  expect(shown().match(/seller, good until/g)).toHaveLength(1)
  const [revoke = ''] = olga
    .buttons()
    .flat()
    .filter((label) => label.startsWith('Revoke: seller'))
  expect((await olga.hears(revoke))?.text).toMatch(/^The invitation is revoked/)
  expect(shown()).not.toContain('Open invitations')
  const ann = desk.ann()
  ann.starts(payload)
  await ann.awaits('This link does not work')
})

test('another role is given at one tap; the menu follows, and whoever has it hears', async () => {
  const desk = await openTeam()
  const { olga, max, shown } = desk
  await olga.hears('Max · manager')
  expect(shown()).toContain('Max, manager, since')
  expect((await olga.hears('courier'))?.text).toBe('Done: courier')
  const told = await max.awaits('Ваша роль в магазине «Наш магазин» теперь: курьер.')
  expect(told.text).toContain('/order')
  expect(told.text).not.toContain('/outbox')
  expect(menuOf(desk, max)).toContain('order')
  expect(menuOf(desk, max)).not.toContain('outbox')
})

test('an owner is made, and unmade, only when asked twice', async () => {
  const desk = await openTeam()
  const { olga, max, shown } = desk
  await olga.hears('Max · manager')
  await olga.hears('owner')
  expect(shown()).toMatch(/^Make Max an owner\?/)
  expect(roleOf(desk.db, max.staff)).toBe('manager')
  await olga.hears('Yes, make it owner')
  expect(roleOf(desk.db, max.staff)).toBe('owner')
  await olga.hears('← Staff')
  await olga.hears('Olga · owner')
  await olga.hears('manager')
  expect(shown()).toMatch(/^You will not be an owner any more/)
  await olga.hears('Yes, make it manager')
  expect(shown()).toMatch(/^Done. Your role now: manager/)
  await expect.poll(() => menuOf(desk, olga)).not.toContain('staff')
  olga.says('/staff')
  await olga.awaits('You cannot do this')
})

test('whoever is removed is asked about once, loses menu and orders, and can do nothing by old buttons', async () => {
  const desk = await openTeam()
  const { olga, max, shown } = desk
  const order = desk.order(desk.person({ name: 'Ann', started: true }))
  assignOrder(desk.db, olga.staff, { orderId: order.id, staffId: max.staff.id }, noon)
  await max.awaits('Вам поручен заказ')
  await olga.hears('Max · manager')
  expect(shown()).toContain('1 open order assigned')
  await olga.hears('Remove from the team')
  expect(shown()).not.toContain('group')
  set(desk.db, 'notifyChats', ['-1001'])
  await olga.hears('← Back')
  await olga.hears('Remove from the team')
  expect(shown()).toContain('everybody in a group sees its cards')
  set(desk.db, 'notifyChats', [])
  await olga.hears('← Back')
  await olga.hears('Remove from the team')
  expect(shown()).toMatch(/^Remove Max from the team\?.*1 open order stays with nobody\.$/s)
  expect((await olga.hears('Yes, remove'))?.text).toBe('Max: access closed')
  expect(rolesIn(desk)).toEqual([['Olga', 'owner']])
  expect(findOrder(desk.db, order.id)?.assignedTo).toBeNull()
  await max.awaits('Вы больше не в команде магазина «Наш магазин»')
  expect(menuOf(desk, max)).not.toContain('order')
  max.says('/order 1')
  await max.awaits('Такой команды нет')
})

test('the last owner can neither go nor step down', async () => {
  const { olga, max, shown, db } = await openTeam()
  await olga.hears('Olga · owner')
  for (const label of ['Leave the team', 'courier']) {
    expect((await olga.hears(label))?.text).toMatch(/^This is the only owner/)
    await olga.hears('Olga · owner')
  }
  expect(roleOf(db, olga.staff)).toBe('owner')
  await olga.hears('← Staff')
  await olga.hears('Max · manager')
  await olga.hears('owner')
  await olga.hears('Yes, make it owner')
  await olga.hears('← Staff')
  await olga.hears('Olga · owner')
  await olga.hears('Leave the team')
  await olga.hears('Yes, leave')
  expect(shown()).toMatch(/^You do not work in this shop any more/)
  expect(listStaff(db, max.staff)).toHaveLength(1)
})

test('a person who went meanwhile is said to be gone, and the list is shown anew', async () => {
  const desk = await openTeam()
  const { olga, max, shown, db } = desk
  await olga.hears('Max · manager')
  db.$client.prepare('update staff set removed_at = 1 where id = ?').run(max.staff.id)
  expect((await olga.hears('courier'))?.text).toMatch(/not here any more/)
  expect(shown()).toBe('Staff\n\n1. Olga (you), owner, since 15 January 2026')
})

test('at a start everybody who works here has the menu of their role', async () => {
  const desk = await openTeam()
  const carl = desk.hire('Carl', 'courier')
  await desk.restart()
  await expect.poll(() => menuOf(desk, carl)[0]).toBe(staffCommands.courier[0])
})
