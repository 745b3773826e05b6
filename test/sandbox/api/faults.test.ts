import { autoRetry } from '@grammyjs/auto-retry'
import { Bot as GrammyBot } from 'grammy'
import { describe, expect, test } from 'vitest'
import type { Fault } from '#sandbox/api/faults.ts'
import type { TelegramOptions } from '#sandbox/telegram.ts'
import { openBot } from '#test/support/sandbox.ts'

async function withAnn(options: TelegramOptions = {}) {
  const bot = await openBot(options)
  const { telegram } = bot
  const ann = telegram.person('Ann')
  const says = async (text: string, chat_id = ann.id) => telegram.call('sendMessage', { chat_id, text })
  /** The whole of the HTTP answer. */
  const post = async (text = 'Hi', chat_id = ann.id) => {
    const response = await fetch(`${telegram.root}/sendMessage`, {
      method: 'POST',
      body: new URLSearchParams({ chat_id: String(chat_id), text }),
    })
    const retryAfter = response.headers.get('retry-after')
    return { status: response.status, retryAfter, body: await response.json() }
  }
  return { ...telegram, ...bot, ann, says, post }
}

describe('on order', () => {
  test('too many requests say when to come back, and nothing is done', async () => {
    const { ann, faults, post } = await withAnn()
    faults.order({ kind: 'too-many-requests', retryAfter: 7 })
    expect(await post()).toEqual({
      status: 429,
      retryAfter: '7',
      body: {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests: retry after 7',
        parameters: { retry_after: 7 },
      },
    })
    expect(ann.reads()).toEqual([])
    expect((await post('Again')).status).toBe(200)
    expect(ann.reads()).toEqual(['Again'])
  })

  test.each([
    [500, 'Internal Server Error'],
    [502, 'Bad Gateway'],
    [504, 'Gateway Timeout'],
  ] as const)('an error of the server is a %s, and nothing is done', async (code, description) => {
    const { ann, faults, post } = await withAnn()
    faults.order({ kind: 'server-error', code })
    expect(await post()).toEqual({
      status: code,
      retryAfter: null,
      body: { ok: false, error_code: code, description },
    })
    expect(ann.reads()).toEqual([])
  })

  test.each([
    ['before', []],
    ['after', ['Hi']],
  ] as const)('a connection breaks %s the work is done', async (when, done) => {
    const { ann, faults, says } = await withAnn()
    faults.order({ kind: 'dropped', when })
    await expect(says('Hi')).rejects.toThrow()
    expect(ann.reads()).toEqual(done)
    expect((await says('Again')).ok).toBe(true)
  })

  test.each([
    ['before', []],
    ['after', ['Hi']],
  ] as const)(
    'an answer that is late %s the work comes to nobody once the client is gone',
    async (when, done) => {
      const { ann, faults, root, says } = await withAnn()
      faults.order({ kind: 'late', when, ms: 60_000 })
      const query = new URLSearchParams({ chat_id: String(ann.id), text: 'Hi' })
      const gone = fetch(`${root}/sendMessage?${query}`, { signal: AbortSignal.timeout(150) })
      await expect(gone).rejects.toThrow()
      expect(ann.reads()).toEqual(done)
      expect((await says('Again')).ok).toBe(true)
    },
  )

  test('a late answer is an answer to whoever waits', async () => {
    const { ann, faults, says } = await withAnn()
    faults.order({ kind: 'late', when: 'before', ms: 30 })
    expect((await says('Hi')).ok).toBe(true)
    expect(ann.reads()).toEqual(['Hi'])
  })

  test('trouble meets the method it is for, after so many calls and so many times', async () => {
    const { faults, says, call, telegram } = await withAnn()
    faults.order({ kind: 'server-error' }, { method: 'SENDmessage', after: 1, times: 2 })
    await call('getMe')
    const sent = []
    for (const text of ['1', '2', '3', '4']) sent.push((await says(text)).ok)
    expect(sent).toEqual([true, false, false, true])
    faults.order({ kind: 'server-error' })
    faults.clear()
    expect((await telegram.call('getMe')).ok).toBe(true)
  })

  test('is in the log like any other refusal', async () => {
    const { faults, says, calls } = await withAnn()
    faults.order({ kind: 'too-many-requests', retryAfter: 1 })
    faults.order({ kind: 'dropped', when: 'before' }, { after: 1 })
    await says('One')
    await expect(says('Two')).rejects.toThrow()
    expect(calls.refused()).toMatchObject([
      {
        method: 'sendMessage',
        args: { text: 'One' },
        status: 429,
        error: 'Too Many Requests: retry after 1',
      },
      { method: 'sendMessage', args: { text: 'Two' }, pending: false },
    ])
    expect(calls.refused()[1]).not.toHaveProperty('status')
  })
})

describe('by the real pace', () => {
  const many = (count: number) => Array.from({ length: count }, (_, place) => `${place + 1}`)

  test('a private chat takes some at once, then asks to wait, and takes more in time', async () => {
    const { core, post, ann } = await withAnn({ pace: true })
    for (const text of many(20)) expect((await post(text)).status).toBe(200)
    const { status, retryAfter, body } = await post('one too many')
    const { retry_after } = (body as { parameters: { retry_after: number } }).parameters
    expect([status, retryAfter]).toEqual([429, String(retry_after)])
    expect(retry_after).toBeGreaterThan(0)
    core.clock.moveBy(retry_after * 1_000)
    expect((await post('in time')).status).toBe(200)
    expect(ann.reads()).toEqual([...many(20), 'in time'])
  })

  test('a group takes twenty a minute', async () => {
    const { core, post, ann, telegram } = await withAnn({ pace: true })
    const { id } = telegram.group({ title: 'Friends', members: [ann.id] })
    for (const text of many(20)) {
      core.clock.moveBy(1_000)
      expect((await post(text, id)).status).toBe(200)
    }
    const { status, retryAfter } = await post('one too many', id)
    expect(status).toBe(429)
    expect(Number(retryAfter)).toBeGreaterThan(30)
    expect((await post('elsewhere')).status).toBe(200)
    core.clock.moveBy(Number(retryAfter) * 1_000)
    expect((await post('in time', id)).status).toBe(200)
  })

  test('all chats together take thirty a second', async () => {
    const { core, post, telegram } = await withAnn({ pace: true })
    const people = many(31).map((name) => telegram.person(name))
    const sent = await Promise.all(people.map(async ({ id }) => (await post('Hi', id)).status))
    expect(sent.filter((status) => status === 200)).toHaveLength(30)
    expect(sent.filter((status) => status === 429)).toHaveLength(1)
    core.clock.moveBy(1_001)
    expect((await post()).status).toBe(200)
  })

  test('only sending counts', async () => {
    const { telegram, ann, call } = await withAnn({ pace: true })
    const { message_id } = await call<{ message_id: number }>('sendMessage', { chat_id: ann.id, text: '0' })
    for (const text of many(25)) {
      expect((await telegram.call('editMessageText', { chat_id: ann.id, message_id, text })).ok).toBe(true)
    }
  })
})

describe('updates', () => {
  const texts = async ({ call, core }: Awaited<ReturnType<typeof withAnn>>, params = {}) => {
    type Told = { update_id: number; message?: { text: string }; callback_query?: { data: string } }
    // Whoever asks the same at once is slowed down.
    core.clock.moveBy(3_000)
    const told = await call<Told[]>('getUpdates', params)
    return told.map(({ update_id, message, callback_query }) => ({
      update_id,
      says: message?.text ?? callback_query?.data,
    }))
  }

  test('one comes again under its number', async () => {
    const bot = await withAnn()
    bot.ann.says('Hi')
    const [first] = await texts(bot)
    bot.core.updates.faults.repeatNext()
    const offset = (first?.update_id ?? 0) + 1
    expect(await texts(bot, { offset })).toEqual([first])
    expect(await texts(bot, { offset })).toEqual([])
  })

  test('a button overtakes the message before it while that queue is held', async () => {
    const bot = await withAnn()
    const { ann, core, call } = bot
    const reply_markup = { inline_keyboard: [[{ text: 'Buy', callback_data: 'buy' }]] }
    await call('sendMessage', { chat_id: ann.id, text: 'A lamp', reply_markup })
    core.updates.faults.hold(`chat:${ann.id}`)
    ann.says('Is it red?')
    void ann.taps('Buy')
    expect((await texts(bot)).map(({ says }) => says)).toEqual(['buy'])
    core.updates.faults.release(`chat:${ann.id}`)
    expect((await texts(bot)).map(({ says }) => says)).toEqual(['buy', 'Is it red?'])
  })

  test('live as long as their kind: a button for two and a half minutes, a message for a day', async () => {
    const bot = await withAnn()
    const { ann, core, call } = bot
    const reply_markup = { inline_keyboard: [[{ text: 'Buy', callback_data: 'buy' }]] }
    await call('sendMessage', { chat_id: ann.id, text: 'A lamp', reply_markup })
    ann.says('Is it red?')
    void ann.taps('Buy')
    core.clock.moveBy(145_000)
    expect(await texts(bot)).toHaveLength(2)
    expect((await texts(bot)).map(({ says }) => says)).toEqual(['Is it red?'])
    core.clock.moveBy(86_400_000)
    expect(await texts(bot)).toEqual([])
  })
})

test('a file link ends after its hour, or on order, and asking again gives a new one', async () => {
  const { ann, core, call, address, token, told, refusal } = await withAnn()
  await ann.sendsFile({ name: 'a.txt', mime: '', bytes: Buffer.from('a') })
  const file_id = told('message').document?.file_id ?? ''
  const look = async () => {
    const { file_path } = await call<{ file_path: string }>('getFile', { file_id })
    return async () => (await fetch(`${address}/file/bot${token}/${file_path}`)).status
  }
  const first = await look()
  expect(await first()).toBe(200)
  core.clock.moveBy(2 * 3_600_000)
  expect(await first()).toBe(404)
  const second = await look()
  expect(await second()).toBe(200)
  Object.assign(core.world.files[file_id] ?? {}, { expired: true })
  expect(await second()).toBe(404)
  expect(await refusal('getFile', { file_id })).toBe(
    'Bad Request: wrong file_id or the file is temporarily unavailable',
  )
})

test('grammY with auto-retry sends each message once through any trouble but one', async () => {
  const all = ['One', 'Two', 'Three', 'Four']
  const trouble: [faults: Fault[], expected: string[]][] = [
    [[{ kind: 'too-many-requests', retryAfter: 1 }, { kind: 'server-error' }], all],
    [[{ kind: 'server-error', code: 502 }], all],
    [[{ kind: 'dropped', when: 'before' }], all],
    // The work was done, and nobody can know.
    [[{ kind: 'dropped', when: 'after' }], ['One', 'Two', 'Two', 'Three', 'Four']],
  ]
  const sendAll = async (ordered: Fault[]) => {
    const { ann, address, token, faults } = await withAnn()
    const bot = new GrammyBot(token, { client: { apiRoot: address } })
    bot.api.config.use(autoRetry())
    for (const [place, fault] of ordered.entries()) {
      faults.order(fault, { method: 'sendMessage', after: 1 + 2 * place })
    }
    for (const text of all) await bot.api.sendMessage(ann.id, text)
    return ann.reads()
  }
  const read = await Promise.all(trouble.map(([ordered]) => sendAll(ordered)))
  expect(read).toEqual(trouble.map(([, expected]) => expected))
})
