import { expect, test } from 'vitest'
import { hashOfToken, joinPayload } from '#bot/staff/joining.ts'
import type { Role } from '#db/schema/kinds.ts'
import { system } from '#shop/actor.ts'
import { invite, makeClaim } from '#shop/invitations.ts'
import { listStaff } from '#shop/staff.ts'
import { openDesk } from '#test/support/desk.ts'

const token = 'abcdefgh-IJKLMNOP_123456'
const day = 24 * 3_600_000

async function openTeam() {
  const desk = await openDesk()
  const roles = () => listStaff(desk.db, system).map(({ name, role }) => [name, role])
  const claim = () => makeClaim(desk.db, { tokenHash: hashOfToken(token) }, Date.now())
  const invites = (role: Role, madeAt = Date.now()) => {
    const olga = desk.hire('Olga', 'owner')
    const invitation = { role, tokenHash: hashOfToken(token), expiresAt: madeAt + day }
    invite(desk.db, olga.staff, invitation, madeAt)
  }
  return { ...desk, roles, claim, invites }
}

test('whoever opens the claim of a shop without an owner owns it, and hears of orders that wait', async () => {
  const { claim, roles, order, person, ann: meet } = await openTeam()
  const ann = meet()
  order(ann)
  claim()
  const ira = person({ name: 'Ира', language: 'ru' })
  ira.starts(joinPayload(token))
  const welcome = await ira.awaits('Теперь вы владелец магазина «Наш магазин»')
  expect(welcome.text).toContain('/outbox')
  await ira.awaits('Заказ № 1')
  expect(roles()).toEqual([['Ира', 'owner']])
  ira.starts(joinPayload(token))
  await expect.poll(() => ira.reads().filter((text) => text.includes('владелец'))).toHaveLength(2)
  const boris = meet()
  boris.starts(joinPayload(token))
  await boris.awaits('This link has been used')
  expect(roles()).toEqual([['Ира', 'owner']])
})

test('an invitation lets one person in, as what it says', async () => {
  const { invites, roles, ann: meet } = await openTeam()
  invites('courier')
  const ann = meet()
  ann.starts(joinPayload(token))
  const welcome = await ann.awaits('You are in the team of “Our shop”. Your role: courier.')
  expect(welcome.text).toContain('/order')
  expect(welcome.text).not.toContain('/outbox')
  expect(roles()).toEqual([
    ['Olga', 'owner'],
    ['Ann', 'courier'],
  ])
})

test.each([
  ['that is not known', 'This link does not work'],
  ['that is over', 'This link has expired'],
])('a link %s is refused in words', async (what, words) => {
  const { invites, roles, ann: meet } = await openTeam()
  if (what === 'that is over') invites('manager', Date.now() - 2 * day)
  const ann = meet()
  ann.starts(joinPayload(token))
  await ann.awaits(words)
  expect(roles().flat()).not.toContain('Ann')
})
