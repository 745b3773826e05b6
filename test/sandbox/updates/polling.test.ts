import { describe, expect, test } from 'vitest'
import { createClock } from '#sandbox/clock.ts'
import { createUpdates } from '#sandbox/updates/updates.ts'
import { type Wait, wait } from '#sandbox/updates/wait.ts'
import { message } from '../../support/updates.ts'

const never = new AbortController().signal
const otherCaller =
  'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'

/** Waiting takes no time: the clock moves instead. `slept` is what was waited for. */
function open({ real = false } = {}) {
  const clock = createClock()
  const slept: number[] = []
  const quick: Wait = async (ms, signal) => {
    signal.throwIfAborted()
    slept.push(ms)
    clock.moveBy(ms)
  }
  const updates = createUpdates({ clock, wait: real ? wait : quick })
  const get = (offset = 0, timeout = 0, { limit = 100, signal = never } = {}) => {
    // Not so soon that it counts as spinning.
    if (!real) clock.moveBy(5_000)
    return updates.polling.get({ offset, limit, timeout }, signal)
  }
  const say = (count: number) => {
    const ids = Array.from({ length: count }, () => updates.push('message', message(1)) ?? 0)
    return { ids, first: ids[0] ?? 0 }
  }
  return { clock, updates, get, say, slept }
}
const idsOf = (updates: { update_id: number }[]) => updates.map(({ update_id }) => update_id)

describe('an offset', () => {
  test('of none gives the oldest and confirms nothing', async () => {
    const { get, say } = open()
    const { ids } = say(3)
    expect(idsOf(await get())).toEqual(ids)
    expect(idsOf(await get())).toEqual(ids)
  })

  test('confirms everything below it', async () => {
    const { get, say } = open()
    const { ids, first } = say(3)
    expect(idsOf(await get(first + 2))).toEqual(ids.slice(2))
    expect(idsOf(await get())).toEqual(ids.slice(2))
  })

  test('below nought keeps the last ones and forgets the rest', async () => {
    const { get, say } = open()
    const { ids } = say(5)
    expect(idsOf(await get(-2))).toEqual(ids.slice(3))
    expect(idsOf(await get())).toEqual(ids.slice(3))
  })

  test.each([
    ['too far ahead', 11],
    ['too far behind', -100_001],
  ])('%s counts from the oldest', async (_, far) => {
    const { get, say, updates } = open()
    const { ids } = say(2)
    expect(idsOf(await get((far > 0 ? updates.tail() : updates.head()) + far))).toEqual(ids)
  })

  test('just ahead of all is empty and forgets them', async () => {
    const { get, say, updates } = open()
    say(2)
    expect(await get(updates.tail() + 10)).toEqual([])
    expect(updates.count()).toBe(0)
  })
})

test('gives no more than asked for', async () => {
  const { get, say } = open()
  const { ids } = say(5)
  expect(idsOf(await get(0, 0, { limit: 2 }))).toEqual(ids.slice(0, 2))
})

test('answers at once without a timeout', async () => {
  const { get, slept } = open()
  expect(await get()).toEqual([])
  expect(slept).toEqual([])
})

test('waits as long as asked for when there is nothing', async () => {
  const { get, slept } = open()
  expect(await get(0, 50)).toEqual([])
  expect(slept).toEqual([50_000])
})

test('does not wait when there is something', async () => {
  const { get, say, slept } = open()
  say(1)
  expect(await get(0, 50)).toHaveLength(1)
  expect(slept).toEqual([])
})

test('gives in one answer what comes in one go', async () => {
  const { get, say } = open({ real: true })
  const answer = get(0, 50)
  const { ids } = say(3)
  expect(idsOf(await answer)).toEqual(ids)
})

test('ends at once when nobody waits for the answer any more', async () => {
  const { get, updates } = open({ real: true })
  const gone = new AbortController()
  const answer = get(0, 50, { signal: gone.signal })
  expect(updates.polling.isGoingOn()).toBe(true)
  gone.abort()
  expect(await answer).toEqual([])
})

describe('who asks the same too soon', () => {
  test('waits for three seconds even without a timeout', async () => {
    const { clock, updates, slept } = open()
    const ask = () => updates.polling.get({ offset: 0, limit: 100, timeout: 0 }, never)
    await ask()
    expect(slept).toEqual([])
    clock.moveBy(2_000)
    await ask()
    expect(slept).toEqual([3_000])
    clock.moveBy(3_000)
    await ask()
    expect(slept).toEqual([3_000])
  })

  test('gets one update at a time within half a second', async () => {
    const { clock, updates, say } = open()
    say(3)
    const ask = async () => (await updates.polling.get({ offset: 0, limit: 100, timeout: 0 }, never)).length
    expect(await ask()).toBe(3)
    clock.moveBy(100)
    expect(await ask()).toBe(1)
    clock.moveBy(1_000)
    expect(await ask()).toBe(3)
  })
})

describe('a second caller', () => {
  test('ends the one who waits', async () => {
    const { get, say } = open({ real: true })
    const first = get(0, 50)
    const second = get(1, 50)
    await expect(first).rejects.toMatchObject({ code: 409, message: otherCaller })
    const { ids } = say(1)
    expect(idsOf(await second)).toEqual(ids)
  })

  test('is kept waiting when that happens again within three seconds', async () => {
    const { clock, updates, slept } = open()
    const conflict = () => updates.polling.conflict('no', never)
    await expect(conflict()).rejects.toMatchObject({ code: 409, message: 'Conflict: no' })
    expect(slept).toEqual([])
    clock.moveBy(1_000)
    await expect(conflict()).rejects.toMatchObject({ code: 409 })
    expect(slept).toEqual([3_000])
    await expect(conflict()).rejects.toMatchObject({ code: 409 })
    expect(slept).toEqual([3_000])
  })
})
