import { describe, expect, test } from 'vitest'
import { createLog } from '#server/log.ts'
import { ShopError } from '#shop/error.ts'

/** A fact that belongs to somebody, and what of it must not be found again. */
const personal = {
  mail: 'anna.sidorova@example.com',
  phone: '+7 (916) 123-45-67',
  plainPhone: '89161234567',
  token: '123456789:AAF-abcdefghijklmnopqrstuvwxyz0123456',
  botUrl: 'https://api.telegram.org/bot123456789:AAF-abcdefghijklmnopqrstuvwxyz0123456/getMe',
  login: 'smtps://shop:hush-hush@localhost',
  initData:
    'query_id=AAHdF6IQ&user=%7B%22first_name%22%3A%22Anna%22%7D&auth_date=1662771648&hash=c501b71e775f74ce',
  header: 'Authorization: tma c29tZS1pbml0LWRhdGE',
  address: 'GET /api/catalogue?search=Anna+Sidorova failed',
}
const traces =
  /anna|sidorova|\b916\b|916\D{0,2}123|123-45|AAF-|hush|AAHdF6IQ|c501b71e|first_name|c29tZS|1662771648/i

function written(isTTY: boolean, use: (log: ReturnType<typeof createLog>) => void, level = 'trace' as const) {
  const lines: string[] = []
  use(createLog(level, { isTTY, write: (text) => lines.push(text) }))
  return lines
}

describe.each([
  ['as JSON', false],
  ['at a terminal', true],
])('the log %s', (_, isTTY) => {
  test.each(Object.entries(personal))('does not let through a %s, wherever it stands', (_name, value) => {
    const lines = written(isTTY, (log) => {
      log.debug(value)
      log.info('sent', { kind: value, listening: value })
      log.warn('odd', { error: value })
      log.error('failed', { error: new Error(value) })
      log.fatal('failed', { error: new Error('outer', { cause: new TypeError(value) }) })
    })
    expect(lines).toHaveLength(5)
    expect(lines.join('')).not.toMatch(traces)
  })

  test('does not let through what errors carry or quote', () => {
    const query = new Error('Failed query: insert into customers\nparams: Anna,Sidorova')
    const parsing = attemptParse('{"name": "Anna Sidorova", x')
    const grammy = Object.assign(new Error('Call to sendMessage failed'), { payload: { text: 'Anna' } })
    const shop = new ShopError('phone-invalid', { phone: '916', name: 'Anna' })
    const said = new Error('no such customer: «Anna Sidorova»')
    const lines = written(isTTY, (log) => {
      for (const error of [query, parsing, grammy, shop, said]) log.error('failed', { error })
    })
    expect(lines.join('')).not.toMatch(traces)
  })

  test('writes no field that is not on the list, whatever is handed in', () => {
    const facts = { name: 'Anna', headers: { cookie: 'Sidorova' }, messageId: 5 }
    const lines = written(isTTY, (log) => log.info('sent', facts as never))
    expect(lines.join('')).not.toMatch(traces)
    expect(lines.join('')).toContain('messageId')
  })

  test('keeps what is needed to find a fault', () => {
    const error = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' })
    const [line = ''] = written(isTTY, (log) =>
      log.error('a request failed', { route: '/api/shop', status: 500, error }),
    )
    for (const part of ['a request failed', '/api/shop', '500', 'disk full', 'SQLITE_FULL', 'log.test.ts']) {
      expect(line).toContain(part)
    }
  })
})

describe('the log', () => {
  test('is one JSON object a line, and silent below its level', () => {
    const lines: string[] = []
    const log = createLog('warn', { write: (text) => lines.push(text) })
    log.info('quiet')
    log.warn('loud', { kind: 'order-placed', attempt: 2 })
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'warn', time: expect.any(Number), kind: 'order-placed', attempt: 2, msg: 'loud' },
    ])
  })

  test('is a plain line at a terminal', () => {
    const [line] = written(true, (log) => log.info('started', { listening: 'http://127.0.0.1:3000' }))
    expect(line).toMatch(/^\d\d:\d\d:\d\d info {2}started {2}listening=http:\/\/127\.0\.0\.1:3000\n$/)
  })
})

function attemptParse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}
