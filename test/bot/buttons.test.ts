// All buttons of the bot, as the sources define them: each name is one button's, each is answered by one feature, and each fits.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Button } from '#bot/callback-data.ts'
import { talkMark } from '#bot/talks.ts'
import { orderStatuses } from '#db/schema/kinds.ts'
import type { Person } from '#sandbox/people/person.ts'
import { highestMinor } from '#shop/money.ts'
import { tapsDeleted } from '#test/support/chat.ts'
import { openDesk } from '#test/support/desk.ts'
import { sendOld } from '#test/support/old-button.ts'

const root = new URL('../../', import.meta.url)
const sources = globSync('bot/**/*.ts', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(new URL(path, root), 'utf8'),
}))
const defined = sources.flatMap(({ path, text }) =>
  [...text.matchAll(/const (\w+) = defineButton\('(\w+)'/g)].map(([, variable = '', name = '']) => ({
    ...{ path, variable, name },
  })),
)

/** Those that others may make, too. */
const modules: Record<string, object> = import.meta.glob('../../bot/**/*.ts', { eager: true })
type Named = Button<Record<string, unknown>>
const exported = new Map<string, Named>()
const isButton = (one: unknown): one is Named =>
  typeof one === 'object' && one !== null && 'name' in one && 'read' in one && 'data' in one

for (const module of Object.values(modules)) {
  for (const one of Object.values(module) as unknown[]) if (isButton(one)) exported.set(one.name, one)
}

const id = 2 ** 31
const longest = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length)[0]
/** Each field by its name. */
const largest = {
  ...{
    id,
    order: id,
    line: id,
    variant: id,
    colour: id,
    staff: id,
    query: id,
    asked: id,
    product: id,
    review: id,
  },
  ...{
    page: 9_999,
    photo: 99,
    quantity: 999,
    lines: 100,
    version: 9_999,
    field: 6,
    taken: 1,
    rating: 5,
    days: 30,
    at: 2 ** 41,
  },
  role: 'manager',
  ...{ total: highestMinor, key: 'k'.repeat(16), value: 'i'.repeat(32), language: 'en' },
  ...{
    period: 2,
    back: 400,
    choice: 3,
    who: 2,
    days: 2,
    broadcast: id,
    move: 2,
    people: id,
    door: 1,
    wish: 2,
  },
  ...{ to: longest(orderStatuses), reason: 'unreachable', chat: '-1009999999999/2147483647' },
  place: 'i'.repeat(61),
  ...{ mark: 1_000_000, column: 400, batch: 9e12, as: 3 },
  ...{ view: 9, part: 9, of: id, act: 'remove-variant', stock: 1_000_000, command: 2 },
  from: `c:${id.toString(36)}:${(999).toString(36)}`,
}
/** Told here, as they are nobody else's to use. */
const hidden: Record<string, string> = {
  xn: `xn:${largest.chat}`,
  xo: 'xo:7pr',
  xr: 'xr:zik0zk:7pr',
  xa: 'xa:7pr',
  xf: 'xf:zik0zk:7pr',
  keo: `keo:${'i'.repeat(60)}`,
  ts: 'ts:n',
  wb: 'wb',
  tl: 'tl:7pr:zik0zk:e',
  te: 'te:7pr:zik0zk:e',
  tf: 'tf:7pr:zik0zk:e',
  kgs: 'kgs:zik0zk:2p:zik0zk',
  kgb: 'kgb:zik0zk:2p:zik0zk',
  kgw: 'kgw:zik0zk:2p:zik0zk',
  kgd: 'kgd:zik0zk:2p:zik0zk:m',
  kgc: 'kgc:zik0zk:2p:zik0zk:zik0zk:7pr',
  kgp: 'kgp:zik0zk:2p:zik0zk:zik0zk',
  kgv: 'kgv:zik0zk:2p:zik0zk:uncounted',
}
const dataOf = (name: string) => hidden[name] ?? exported.get(name)?.data(largest) ?? ''

test('there are buttons, and each name is one button’s', () => {
  const names = defined.map(({ name }) => name)
  expect(names.length).toBeGreaterThan(40)
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
})

test('each fits, and is read by no other', () => {
  for (const { name } of defined) {
    const data = dataOf(name)
    expect(data, name).toMatch(new RegExp(`^${name}(:|$)`))
    expect(Buffer.byteLength(data), name).toBeLessThanOrEqual(64)
    const readers = [...exported.values()].filter((one) => one.read(data) !== undefined)
    expect(readers.map((one) => one.name)).toEqual(name in hidden ? [] : [name])
  }
})

test('each is answered by one feature; those of a talk by their talk', () => {
  const all = sources.map(({ text }) => text).join('\n')
  for (const { variable, name } of defined) {
    const answered = [...all.matchAll(new RegExp(`(button: |onTap\\()${variable}\\b`, 'g'))].length
    expect(answered, variable).toBe(name.startsWith(talkMark) ? 0 : 1)
  }
})

describe.each(['customer', 'owner'] as const)('below a message of long ago, for the %s who taps', (who) => {
  async function open() {
    const desk = await openDesk()
    const one: Person =
      who === 'owner'
        ? desk.hire('Olga', 'owner')
        : desk.person({ name: 'Ann', language: 'en', started: true })
    return { ...desk, one }
  }

  test('each is answered in private', async () => {
    const { one, ...chat } = await open()
    for (const { name } of defined) {
      await sendOld(chat, one.id, dataOf(name))
      expect(await one.hears('Old'), name).not.toBeNull()
    }
  })

  test('each is answered when the message is gone', async () => {
    const { one, ...chat } = await open()
    for (const { name } of defined) {
      await sendOld(chat, one.id, dataOf(name))
      const messageId = one.last()?.message_id ?? 0
      expect(await tapsDeleted(chat, one, { label: 'Old', messageId }), name).not.toBeNull()
    }
  })

  test('each is answered in a group', async () => {
    const { one, group, ...chat } = await open()
    const room = group({ title: 'Friends', members: [one.id] })
    for (const { name } of defined) {
      await sendOld(chat, room.id, dataOf(name))
      expect(await one.in(room).hears('Old'), name).not.toBeNull()
    }
  })

  test('one that no code knows any more is answered in words', async () => {
    const { one, ...chat } = await open()
    for (const data of ['zz:1', 'p', 'p:!:::0:', 'kq:1', 'c:1:2:3', '🧦', ':']) {
      await sendOld(chat, one.id, data)
      expect((await one.hears('Old'))?.text, data).not.toBe(undefined)
    }
  })
})
