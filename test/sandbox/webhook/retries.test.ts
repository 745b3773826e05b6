import { expect, test } from 'vitest'
import { createClock } from '#sandbox/clock.ts'
import type { Waiting } from '#sandbox/updates/queue.ts'
import { createRetries } from '#sandbox/webhook/retries.ts'

function open() {
  const clock = createClock()
  const retries = createRetries(clock)
  const update: Waiting = { id: 1, kind: 'poll', payload: {}, queue: 'a', expiresAt: clock.date() + 86_400 }
  const fail = (retryAfter = 0, failed = update) => {
    const isKept = retries.postpone(failed, retryAfter)
    const seconds = Math.round((retries.dueAt(failed) - clock.now()) / 1_000)
    return isKept ? seconds : 'given up'
  }
  return { clock, retries, update, fail }
}

test('comes again at once, then later and later, up to a minute or two', () => {
  const { fail } = open()
  expect(Array.from({ length: 6 }, () => fail())).toEqual([0, 2, 4, 8, 16, 32])
  for (let i = 0; i < 50; i++) {
    const seconds = fail()
    expect(seconds).toBeGreaterThanOrEqual(60)
    expect(seconds).toBeLessThanOrEqual(120)
  }
})

test('waits as long as it is asked to, up to an hour, and goes on from where it was', () => {
  const { fail } = open()
  expect([fail(30), fail(), fail(9_999), fail()]).toEqual([30, 2, 3_600, 4])
})

test('gives up when the time would be over', () => {
  const { update, fail } = open()
  const short = { ...update, expiresAt: update.expiresAt - 86_400 + 150 }
  expect(fail(140, short)).toBe(140)
  expect(fail(200, short)).toBe('given up')
})

test('begins anew for an update it was told to forget, and for one that is gone', () => {
  const { retries, update, fail } = open()
  fail()
  retries.forget(update)
  expect(fail()).toBe(0)
  retries.keep([update])
  expect(fail()).toBe(2)
  retries.keep([])
  expect(retries.dueAt(update)).toBe(0)
})
