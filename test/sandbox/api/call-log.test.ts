import { describe, expect, test } from 'vitest'
import { createCalls } from '#sandbox/api/calls.ts'
import { useTelegram } from '#test/support/telegram.ts'

const nothing = { fields: new Map<string, string>(), uploads: new Map() }

function open() {
  const told = { times: 0, now: 1_000 }
  const calls = createCalls(
    () => told.now,
    () => {
      told.times++
    },
  )
  return { calls, told }
}

test('a call is there from its beginning, and says in the end how long it took', () => {
  const { calls, told } = open()
  const call = calls.begin('getUpdates', nothing)
  expect(calls.list()).toMatchObject([{ method: 'getUpdates', at: 1_000, pending: true, tookMs: 0 }])
  told.now = 1_250
  calls.end(call, { status: 200, result: [] })
  expect(calls.list()).toMatchObject([{ pending: false, tookMs: 250, status: 200, result: [] }])
  expect(told.times).toBe(2)
})

test('a clock that is moved back makes no call end before it began', () => {
  const { calls, told } = open()
  const call = calls.begin('getMe', nothing)
  told.now = 0
  calls.end(call, { status: 200 })
  expect(calls.list()[0]?.tookMs).toBe(0)
})

test('of many calls the last five hundred are kept, each under its own number', () => {
  const { calls } = open()
  for (let count = 0; count < 600; count++) calls.begin('getMe', nothing)
  const ids = calls.list().map(({ id }) => id)
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([500, 101, 600])
})

describe('over HTTP', () => {
  test('parameters are told as they came, files by name and size', async () => {
    const { calls, callMultipart, person } = await useTelegram()
    const document = new File(['three lamps'], 'list.txt')
    await callMultipart('sendDocument', { chat_id: person('Ann').id, document })
    expect(calls.list()).toMatchObject([
      { args: { chat_id: '1000001', document: '<list.txt, 11 bytes>' }, status: 200 },
    ])
  })

  test('refused are those with an error, in Telegram’s words', async () => {
    const { calls, call, expectsUnknown } = await useTelegram()
    expectsUnknown(1)
    await call('getMe')
    await call('sendMessage', { chat_id: 5, text: 'Hi' })
    await call('noSuchMethod')
    expect(calls.refused()).toMatchObject([
      { method: 'sendMessage', status: 400, error: 'Bad Request: chat not found' },
      { method: 'noSuchMethod', status: 404, error: 'Not Found: method not found' },
    ])
  })

  test('a poll that waits is no refusal, and is answered when something comes', async () => {
    const { calls, call, person } = await useTelegram()
    const polled = call('getUpdates', { timeout: 30 })
    await expect.poll(() => calls.list()).toMatchObject([{ method: 'getUpdates', pending: true }])
    expect(calls.refused()).toEqual([])
    person('Ann').says('Hi')
    await polled
    expect(calls.list()).toMatchObject([
      { pending: false, status: 200, result: [{ message: { text: 'Hi' } }] },
    ])
  })
})
