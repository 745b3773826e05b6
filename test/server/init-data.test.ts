import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signInitData, verifyInitData } from '#sandbox/launch.ts'
import { launchReader } from '#server/init-data.ts'
import { Refused } from '#server/refused.ts'
import { botToken } from '#test/support/http.ts'
import { noon } from '#test/support/shop.ts'
import { launchFor } from '#test/support/visitors.ts'

const hour = 3_600_000
const read = launchReader(botToken)

function outcome(initData: string, now = noon, reader = read): string {
  try {
    return `of ${reader(initData, now).telegramId}`
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}

/** Two that Telegram itself signed, published in the documentation of TMA.js: without and with a signature for third parties. */
const published = [
  {
    token: '5768337691:AAH5YkoiEuPk8-FZa32hStHTqXiLPtAEhx8',
    at: 1662771648_000,
    initData:
      'query_id=AAHdF6IQAAAAAN0XohDhrOrc&user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Vladislav%22%2C' +
      '%22last_name%22%3A%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22language_code%22%3A%22ru%22%2C' +
      '%22is_premium%22%3Atrue%7D&auth_date=1662771648' +
      '&hash=c501b71e775f74ce10e377dea85a7ea24ecd640b223ea86dfe453e0eaed2e2b2',
    name: 'Vladislav Kibenko',
  },
  {
    token: '7342037359:AAHI25ES9xCOMPokpYoz-p8XVrZUdygo2J4',
    at: 1733509682_000,
    initData:
      'user=%7B%22id%22%3A279058397%2C%22first_name%22%3A%22Vladislav%20%2B%20-%20%3F%20%5C%2F%22%2C' +
      '%22last_name%22%3A%22Kibenko%22%2C%22username%22%3A%22vdkfrost%22%2C%22language_code%22%3A%22ru%22%2C' +
      '%22is_premium%22%3Atrue%2C%22allows_write_to_pm%22%3Atrue%2C%22photo_url%22%3A%22https%3A%5C%2F%5C%2Ft.me' +
      '%5C%2Fi%5C%2Fuserpic%5C%2F320%5C%2F4FPEE4tmP3ATHa57u6MqTDih13LTOiMoKoLDRG4PnSA.svg%22%7D' +
      '&chat_instance=8134722200314281151&chat_type=private&auth_date=1733509682' +
      '&signature=TYJxVcisqbWjtodPepiJ6ghziUL94-KNpG8Pau-X7oNNLNBM72APCpi_RKiUlBvcqo5L-LAxIc3dnTzcZX_PDg' +
      '&hash=a433d8f9847bd6addcc563bff7cc82c89e97ea0d90c11fe5729cae6796a36d73',
    name: 'Vladislav + - ? / Kibenko',
  },
]

test.each(published)('believes what Telegram itself signed for $name', ({ token, at, initData, name }) => {
  const known = { telegramId: 279058397, name, username: 'vdkfrost', language: 'ru' }
  const reader = launchReader(token)
  expect(reader(initData, at)).toEqual(known)
  // The second time from memory.
  expect(reader(initData, at + hour)).toEqual(known)
  expect(outcome(initData, at + 25 * hour, reader)).toBe('launch-expired')
})

describe('a day', () => {
  const initData = launchFor({ id: 42 })

  test('is how long it counts, also when it is asked every hour', () => {
    for (let hours = 0; hours <= 24; hours++) expect(outcome(initData, noon + hours * hour)).toBe('of 42')
    expect(outcome(initData, noon + 24 * hour + 1)).toBe('launch-expired')
    // And the clock that went back finds it good again.
    expect(outcome(initData, noon)).toBe('of 42')
  })

  test('begins no later than now, give or take a few minutes between two clocks', () => {
    expect(outcome(initData, noon - 5 * 60_000)).toBe('of 42')
    expect(outcome(initData, noon - 5 * 60_000 - 1)).toBe('launch-refused')
  })
})

describe('is refused', () => {
  const good = launchFor({ id: 42, name: 'Анна' })
  const [, hash = ''] = /hash=(\w+)$/.exec(good) ?? []
  const user = JSON.stringify({ id: 42, first_name: 'Ann' })
  const auth_date = String(noon / 1000)
  const sign = (fields: Record<string, string>) => signInitData(fields, botToken)

  test.each([
    ['nothing', ''],
    ['what nobody signed', good.replace(/&hash=.*/, '')],
    ['a hash of nothing', good.replace(hash, '')],
    [
      'another hash',
      good.replace(
        hash,
        hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      ),
    ],
    ['a hash in capitals', good.replace(hash, hash.toUpperCase())],
    ['a hash with more behind it', `${good}00`],
    ['another bot’s', launchFor({ id: 42, token: `${botToken.slice(0, -1)}x` })],
    ['somebody else’s number', good.replace('42', '43')],
    ['a signature that was changed', good.replace(/signature=./, 'signature=!')],
    ['a signature that was taken away', good.replace(/&signature=[^&]*/, '')],
    ['a field more', `${good}&admin=1`],
    ['the hash twice', `${good}&hash=${hash}`],
    ['the person twice', `${good}&user=${encodeURIComponent(user)}`],
    ['a name written in percents', good.replace('hash=', 'h%61sh=')],
    ['a name in capitals', good.replace('user=', 'User=')],
    ['half a percent', good.replace('%22', '%2')],
    ['bytes that are no letters', `${good}&x=%ff%fe`],
    ['letters written too long', good.replace('%22id%22', '%C0%A2id%22')],
    ['a plus for a space', sign({ user, auth_date, start_param: 'a b' }).replace('a%20b', 'a+b')],
    ['an ampersand too many', `${good}&`],
    ['nothing between ampersands', good.replace('&', '&&')],
    ['too much', sign({ user, auth_date, start_param: 'x'.repeat(4_096) })],
    ['nobody', sign({ auth_date })],
    ['a bot', sign({ auth_date, user: JSON.stringify({ id: 42, first_name: 'Ann', is_bot: true }) })],
    ['a person without a number', sign({ auth_date, user: JSON.stringify({ first_name: 'Ann' }) })],
    ['a number in quotes', sign({ auth_date, user: JSON.stringify({ id: '42', first_name: 'Ann' }) })],
    ['half a number', sign({ auth_date, user: JSON.stringify({ id: 4.2, first_name: 'Ann' }) })],
    ['a person who is no JSON', sign({ auth_date, user: '{"id":42' })],
    ['a day that is none', sign({ user, auth_date: 'today' })],
    ['a day before all days', sign({ user, auth_date: '-1' })],
    ['no day', sign({ user })],
    ['a line more inside a field', sign({ user, auth_date, start_param: 'a\nadmin=1' })],
  ])('%s', (_, initData) => {
    expect(outcome(initData)).toBe('launch-refused')
  })

  test('two fields that were signed as one', () => {
    const one = sign({ user, auth_date, start_param: 'a\nx_of_mine=1' })
    expect(verifyInitData(one, botToken)).toBe(true)
    expect(outcome(one.replace('%0Ax_of_mine%3D1', '&x_of_mine=1'))).toBe('launch-refused')
  })
})

test('whatever is cut off, it is refused', () => {
  const good = launchFor({ id: 42 })
  fc.assert(
    fc.property(fc.nat({ max: good.length - 1 }), (length) => {
      expect(outcome(good.slice(0, length))).toBe('launch-refused')
      expect(outcome(good.slice(length + 1))).toBe('launch-refused')
    }),
  )
})

test('whatever is changed, it is refused unless it says the very same', () => {
  const good = launchFor({ id: 42 })
  const letters = fc.string({ unit: fc.constantFrom(...'%&=+aF0 27'), minLength: 1, maxLength: 3 })
  const change = fc.record({ at: fc.nat({ max: good.length - 1 }), to: letters, instead: fc.nat({ max: 3 }) })
  fc.assert(
    fc.property(change, ({ at, to, instead }) => {
      const changed = good.slice(0, at) + to + good.slice(at + instead)
      if (outcome(changed) !== 'launch-refused') {
        expect(decodeURIComponent(changed)).toBe(decodeURIComponent(good))
        expect(outcome(changed)).toBe('of 42')
      }
    }),
    { numRuns: 3_000 },
  )
})

test('whatever comes, it answers calmly', () => {
  const pairs = fc.array(fc.tuple(fc.constantFrom('user', 'hash', 'auth_date', 'x'), fc.string()))
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.webQueryParameters(),
    pairs.map((all) => all.map(([name, value]) => `${name}=${value}`).join('&')),
  )
  fc.assert(
    fc.property(odd, (initData) => {
      expect(outcome(initData)).toBe('launch-refused')
    }),
  )
})

test('whoever Telegram signs is who it is', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 })
  const person = fc.record({ id: fc.integer({ min: 1, max: 2 ** 52 }), first_name: text, last_name: text })
  fc.assert(
    fc.property(person, (user) => {
      const initData = signInitData({ user: JSON.stringify(user), auth_date: String(noon / 1000) }, botToken)
      expect(read(initData, noon)).toMatchObject({
        telegramId: user.id,
        name: `${user.first_name} ${user.last_name}`,
      })
    }),
  )
})

test('what it remembers has an end, and nobody is taken for another after it', () => {
  const reader = launchReader(botToken)
  for (let id = 1; id <= 2_500; id++) expect(reader(launchFor({ id }), noon).telegramId).toBe(id)
  expect(outcome(launchFor({ id: 1 }), noon, reader)).toBe('of 1')
})
