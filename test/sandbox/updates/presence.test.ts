import { describe, expect, test } from 'vitest'
import { createClock } from '#sandbox/clock.ts'
import { createPresence } from '#sandbox/updates/presence.ts'

function open() {
  const clock = createClock()
  const seen = { back: 0 }
  const presence = createPresence(clock, () => seen.back++)
  return { clock, presence, seen, wait: (seconds: number) => clock.moveBy(seconds * 1_000) }
}

describe('close', () => {
  test('is refused within ten minutes of the beginning', () => {
    const { presence, wait } = open()
    wait(60)
    expect(presence.close).toThrow(
      expect.objectContaining({
        code: 429,
        message: expect.stringMatching(/^Too Many Requests: retry after 5\d\d$/),
      }),
    )
    expect(presence.isHere()).toBe(true)
    wait(541)
    presence.close()
    expect(presence.isHere()).toBe(false)
  })

  test('cannot be called twice', () => {
    const { presence, wait } = open()
    wait(600)
    presence.close()
    expect(() => presence.enter('Close')).toThrow('Bad Request: the bot has already been closed')
  })

  test('lasts until the next call, which begins the ten minutes anew', () => {
    const { presence, wait, seen } = open()
    wait(600)
    presence.close()
    presence.enter('getMe')
    expect(presence.isHere()).toBe(true)
    expect(seen.back).toBe(1)
    expect(presence.close).toThrow('Too Many Requests')
  })
})

test('logOut keeps the bot out for ten minutes', () => {
  const { presence, wait } = open()
  presence.logOut()
  expect(() => presence.enter('getMe')).toThrow(expect.objectContaining({ code: 400, message: 'Logged out' }))
  wait(2)
  expect(() => presence.enter('getMe')).toThrow(expect.objectContaining({ code: 429 }))
  expect(presence.isHere()).toBe(false)
  wait(600)
  presence.enter('getMe')
  expect(presence.isHere()).toBe(true)
})

test('setWebhook may be called once a second', () => {
  const { presence, wait } = open()
  presence.enterSetWebhook()
  expect(presence.enterSetWebhook).toThrow(
    expect.objectContaining({ code: 429, parameters: { retry_after: 1 } }),
  )
  wait(1)
  expect(presence.enterSetWebhook).not.toThrow()
})
