// Who may do what in the chat, and what of the shop's inner life never reaches a stranger, whichever way they try. A new command
// fails here until it is in the table: one line.
import { expect, test } from 'vitest'
import { customerCommands, groupCommands, privateStaffCommands, staffCommands } from '#bot/commands.ts'
import { type Role, roles } from '#db/schema/kinds.ts'
import { orders } from '#db/schema/selling.ts'
import type { Person } from '#sandbox/people/person.ts'
import { speak } from '#sandbox/people/speaking.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { noteOrder } from '#shop/orders/order-note.ts'
import { type Desk, isQuiet, openDesk } from '#test/support/desk.ts'
import { sendOld } from '#test/support/old-button.ts'
import { noon, set } from '#test/support/shop.ts'
import { listStaffButtons } from '#test/support/staff-buttons.ts'

const everybody = roles
const office: readonly Role[] = ['owner', 'manager']
const sellers: readonly Role[] = ['owner', 'manager', 'seller']
const owners: readonly Role[] = ['owner']

/** `may`: to whom the rules do not refuse it. `words`: what stands behind it to make it do something. */
type Row = { may: readonly Role[]; words: string }
const table: Record<string, Row> = {
  order: { may: everybody, words: '1' },
  orders: { may: everybody, words: 'Tatiana' },
  today: { may: everybody, words: 'all' },
  add: { may: sellers, words: 'Cup; 490; -; 5' },
  products: { may: sellers, words: 'tee' },
  stock: { may: sellers, words: 'TEE-M 3' },
  price: { may: sellers, words: 'TEE-M 990' },
  status: { may: sellers, words: 'TEE-M sold out' },
  categories: { may: office, words: 'Shoes > Boots' },
  bulk: { may: office, words: 'tee' },
  undo: { may: office, words: '' },
  broadcast: { may: office, words: 'Hello' },
  stats: { may: office, words: '' },
  log: { may: owners, words: '' },
  backup: { may: owners, words: '' },
  import: { may: office, words: '' },
  export: { may: office, words: 'csv' },
  staff: { may: owners, words: 'Max owner' },
  promo: { may: office, words: 'SUMMER 10%' },
  settings: { may: owners, words: '' },
  setup: { may: owners, words: '' },
  pages: { may: owners, words: '' },
  outbox: { may: office, words: '1' },
  notify_here: { may: owners, words: '' },
  notify_off: { may: owners, words: '' },
}

const refusal = 'You cannot do this. If your work needs it'
const unknown = 'There is no such command.'
/** Customers know some of them by another meaning. */
const ofBoth: readonly string[] = customerCommands
const commands = Object.keys(table)

/** Told to the shop, or said among those who work there. */
const secrets = [
  ...[
    'Tatiana',
    '111-22-33',
    '9211112233',
    'Letter row',
    'red gate',
    'haggles',
    'Olga',
    'Max',
    'Carl',
    'Selma',
  ],
  ...commands.filter((command) => !ofBoth.includes(command)).map((command) => `/${command} `),
]
const secretsIn = (shown: unknown) => secrets.filter((secret) => JSON.stringify(shown).includes(secret))

/** What the bot has said and offers there, without what they said themselves. */
const shownTo = (one: Pick<Person, 'sees'>, { id }: { id: number }) =>
  one
    .sees()
    .filter(({ from }) => from?.id !== id)
    .map(({ text, caption, reply_markup }) => ({ text, caption, reply_markup }))

/** One order of a customer, everybody who works here, and somebody who does not. */
async function openWorld() {
  const desk = await openDesk()
  const staff = {
    owner: desk.hire('Olga', 'owner'),
    manager: desk.hire('Max', 'manager'),
    courier: desk.hire('Carl', 'courier'),
    seller: desk.hire('Selma', 'seller'),
  }
  const stranger = desk.person({ name: 'Sam', language: 'en' })
  const shops = desk.group({ title: 'Orders', members: [staff.owner.id, stranger.id], bot: 'administrator' })
  const friends = desk.group({ title: 'Friends', members: [stranger.id], bot: 'administrator' })
  set(desk.db, 'notifyChats', [String(shops.id)])
  const tatiana = desk.person({ name: 'Tatiana', language: 'en', started: true })
  const { id } = desk.order(tatiana)
  const told = { phone: '+79211112233', address: 'Letter row 7', comment: 'red gate', name: 'Tatiana' }
  desk.db.update(orders).set(told).run()
  noteOrder(desk.db, staff.owner.staff, { orderId: id, note: 'haggles' }, noon)
  const card = await staff.owner.in(shops).awaits(/haggles/)
  await expect.poll(() => isQuiet(desk)).toBe(true)
  const token = findOrder(desk.db, id)?.token ?? ''
  return { ...desk, staff, stranger, shops, friends, tatiana, card, token }
}

const shopsOwn = [
  'settings',
  'staff',
  'invitations',
  'products',
  'variants',
  'categories',
  'promo_codes',
  'pages',
  'bulk_changes',
  'deleted_products',
  'wanted_pictures',
  'broadcasts',
]
const business = [...shopsOwn, 'orders', 'order_lines', 'order_history', 'reviews', 'dialogue', 'audit_log']

/** All that only somebody of the shop may change. */
const stateOf = ({ db }: Pick<Desk, 'db'>, tables = business) =>
  JSON.stringify(tables.map((name) => db.$client.prepare(`select * from ${name}`).all()))

/** What the bot says to it; nothing else is under way in that chat. */
async function answerTo(one: Person, words: string): Promise<string> {
  const before = new Set(one.sees().map(({ message_id }) => message_id))
  one.says(words)
  const answer = await one.awaits(({ message_id, from }) => !before.has(message_id) && from?.id !== one.id)
  return answer.text ?? answer.caption ?? ''
}

/** Whatever was said before has been heard when this is answered. */
async function settle(one: Person): Promise<void> {
  expect(await answerTo(one, '/terms')).not.toBe('')
}

test('every command of the staff is in the table, and stands in the menus of nobody who may not use it', () => {
  const offered = [...new Set(roles.flatMap((role): string[] => [...staffCommands[role]]))]
  expect(commands.toSorted()).toEqual(offered.toSorted())
  for (const role of roles) {
    for (const command of staffCommands[role]) expect(table[command]?.may, command).toContain(role)
  }
  const places: readonly string[] = [...groupCommands, ...privateStaffCommands, ...customerCommands]
  expect(commands.filter((command) => !places.includes(command))).toEqual([])
})

test('each role does by a command what the table says, and is refused all else, which changes nothing', async () => {
  const world = await openWorld()
  const before = stateOf(world)
  const tryAll = async (isAllowed: boolean) =>
    await Promise.all(
      roles.map(async (role) => {
        for (const [command, { may, words }] of Object.entries(table)) {
          if (may.includes(role) !== isAllowed) continue
          for (const said of [`/${command}`, `/${command} ${words}`.trim()]) {
            const answer = await answerTo(world.staff[role], said)
            expect(answer.startsWith(refusal), `${role} ${said}: ${answer}`).toBe(!isAllowed)
            expect(answer, `${role} ${said}`).not.toContain(unknown)
          }
        }
      }),
    )
  await tryAll(false)
  expect(stateOf(world)).toBe(before)
  await tryAll(true)
})

test('a courier and a seller read nothing of an order that is not theirs', async () => {
  const { staff } = await openWorld()
  const hidden = ['111-22-33', '9211112233', 'Letter row', 'red gate', 'haggles']
  for (const one of [staff.courier, staff.seller]) {
    for (const said of ['/order 1', '/order Tatiana', '/order 1112233', '/orders', '/orders 1', '/today']) {
      await answerTo(one, said)
    }
    expect(hidden.filter((secret) => JSON.stringify(shownTo(one, one)).includes(secret))).toEqual([])
  }
})

test('to a stranger no command of the staff exists: in private, in groups, edited into a message', async () => {
  const world = await openWorld()
  const { stranger, friends, shops, tatiana } = world
  const [before, told] = [stateOf(world), tatiana.reads()]
  const username = world.core.world.bot.username
  for (const [command, { words }] of Object.entries(table)) {
    for (const said of [`/${command}`, `/${command} ${words}`.trim()]) {
      const answer = await answerTo(stranger, said)
      if (ofBoth.includes(command)) expect(answer, said).toMatch(/^My orders/)
      else expect(answer, said).toContain(unknown)
    }
    stranger.in(friends).says(`/${command}@${username} ${words}`)
    stranger.in(shops).says(`/${command}@${username} ${words}`, { replyTo: world.card.message_id })
  }
  const edited = stranger.says('socks')
  await expect.poll(() => stranger.sees().at(-1)?.from?.id).not.toBe(stranger.id)
  await settle(stranger)
  const heard = stranger.sees().length
  for (const command of commands) stranger.edits(edited, `/${command} ${table[command]?.words}`)
  await settle(stranger)
  expect(stranger.sees()).toHaveLength(heard + 2)
  // What customers may say in a group is shown the way; of what only staff say nobody speaks.
  const spoken = stranger
    .in(friends)
    .sees()
    .filter(({ from }) => from?.id !== stranger.id)
  expect(spoken.map(({ text }) => text)).toEqual(
    commands.filter((command) => ofBoth.includes(command)).map(() => expect.stringContaining('private chat')),
  )
  expect(secretsIn(shownTo(stranger, stranger))).toEqual([])
  expect(stateOf(world)).toBe(before)
  expect(tatiana.reads()).toEqual(told)
})

test('no link into the bot shows a stranger what is the shop’s', async () => {
  const world = await openWorld()
  const { stranger, token } = world
  const before = stateOf(world)
  const guesses = [
    ...commands,
    'order_1',
    '1',
    `join_${'A'.repeat(24)}`,
    'staff_1',
    'zt_1',
    'm_1_1_confirmed',
  ]
  for (const payload of guesses) await answerTo(stranger, `/start ${payload}`)
  // The link to an order is the customer's to give away: how it stands, and nothing of whom it is for.
  expect(await answerTo(stranger, `/start o_${token}`)).toContain('Order #1')
  expect(secretsIn(shownTo(stranger, stranger))).toEqual([])
  expect(stateOf(world)).toBe(before)
})

test('whoever searches through the bot finds goods, whatever they type and whoever they are', async () => {
  const { stranger, staff } = await openWorld()
  for (const [command, { words }] of Object.entries(table)) {
    for (const query of [`/${command} ${words}`, words, '111-22-33']) {
      const [found, own] = [await stranger.asksInline(query), await staff.owner.asksInline(query)]
      expect(secretsIn(found.results), query).toEqual([])
      expect(own.results).toEqual(found.results)
    }
  }
})

test('a card in a stranger’s hands is paper: forwarded, answered, or in a group they are in', async () => {
  const world = await openWorld()
  const { stranger, core, card, shops, tatiana } = world
  const [before, told] = [stateOf(world), tatiana.reads()]
  const origin = { type: 'hidden_user', sender_user_name: 'Orders', date: card.date } as const
  const seat = { account: stranger.account, room: stranger.room }
  const forwarded = speak(core, seat, { text: card.text ?? '', forward_origin: origin })
  stranger.replies(forwarded, 'Your order is cancelled')
  stranger.replies(forwarded, '/order 1')
  await settle(stranger)
  const answers = stranger.sees().filter(({ from }) => from?.id !== stranger.id)
  expect(answers.flatMap((answer) => stranger.buttons(answer)).flat()).not.toContain('Confirm')
  const member = stranger.in(shops)
  member.replies(card, 'Your order is cancelled')
  await member.awaits('You cannot do this')
  expect((await member.hears('Подтвердить'))?.text).toBe('These buttons are for the shop’s staff.')
  expect(tatiana.reads()).toEqual(told)
  expect(stateOf(world)).toBe(before)
})

type Sheet = { chatId: number; buttons: { name: string; data: string }[] }

/** All of them below few messages, which no tap changes; what is said to each tap. */
async function tapSheet(
  { call }: Pick<Desk, 'call'>,
  one: Pick<Person, 'hears'>,
  { chatId, buttons }: Sheet,
) {
  const heard: unknown[] = []
  for (let from = 0; from < buttons.length; from += 90) {
    const shown = buttons.slice(from, from + 90)
    const inline_keyboard = shown.map(({ name, data }) => [{ text: name, callback_data: data }])
    await call('sendMessage', { chat_id: chatId, text: 'Last year', reply_markup: { inline_keyboard } })
    for (const { name } of shown) {
      const answer = await one.hears(name)
      expect(answer, name).not.toBeNull()
      heard.push(answer)
    }
  }
  return heard
}

test('the buttons of the staff do nothing under the fingers of others, and show them nothing', async () => {
  const world = await openWorld()
  const { stranger, staff, shops } = world
  const buttons = listStaffButtons()
  expect(buttons.length).toBeGreaterThan(30)
  await settle(stranger)
  const before = stateOf(world)
  const tapAll = async (one: Pick<Person, 'hears' | 'sees'>, chatId: number) => {
    for (const { name, data } of buttons) {
      await sendOld(world, chatId, data)
      expect(await one.hears('Old'), name).not.toBeNull()
    }
  }
  const [inPrivate, inGroup] = await Promise.all([
    tapSheet(world, stranger, { chatId: stranger.id, buttons }),
    tapSheet(world, stranger.in(shops), { chatId: shops.id, buttons }),
    ...[staff.courier, staff.seller].map((one) => tapAll(one, one.id)),
  ])
  expect(secretsIn([inPrivate, inGroup, shownTo(stranger, stranger)])).toEqual([])
  const hidden = ['111-22-33', 'Letter row', 'red gate', 'haggles']
  for (const one of [staff.courier, staff.seller]) {
    expect(hidden.filter((secret) => JSON.stringify(shownTo(one, one)).includes(secret))).toEqual([])
  }
  expect(stateOf(world)).toBe(before)
  // A manager does a manager's work by them; who works here and how the shop is set stays the owner's.
  const own = stateOf(world, ['settings', 'staff', 'invitations'])
  await tapAll(staff.manager, staff.manager.id)
  expect(stateOf(world, ['settings', 'staff', 'invitations'])).toBe(own)
})
