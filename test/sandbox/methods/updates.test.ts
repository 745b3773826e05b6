import { describe, expect, test } from 'vitest'
import { createArgs, type Upload } from '#sandbox/api/args.ts'
import { createClock } from '#sandbox/clock.ts'
import { isDescribed } from '#sandbox/core.ts'
import { createHosts } from '#sandbox/hosts.ts'
import { updateMethods } from '#sandbox/methods/updates.ts'
import { createUpdates } from '#sandbox/updates/updates.ts'
import type { Wait } from '#sandbox/updates/wait.ts'
import { callback, message } from '../../support/updates.ts'

const never = { signal: new AbortController().signal }
const home = 'https://shop.example/hook'

function open() {
  const clock = createClock()
  const quick: Wait = async (ms, signal) => {
    signal.throwIfAborted()
    clock.moveBy(ms)
  }
  const updates = createUpdates({ clock, wait: quick })
  const hosts = createHosts({ 'https://shop.example': 'http://127.0.0.1:1' })
  const line = { updates, hosts }
  const argsOf = (fields: Record<string, string>, uploads: Record<string, Upload> = {}) =>
    createArgs(new Map(Object.entries(fields)), new Map(Object.entries(uploads)))
  /** Long enough after the one before. */
  const later = () => clock.moveBy(5_000)
  return {
    clock,
    updates,
    get: (fields = {}) => {
      later()
      return updateMethods.getUpdates(line, argsOf(fields), never)
    },
    set: (fields: Record<string, string>, uploads = {}) => {
      later()
      return updateMethods.setWebhook(line, argsOf(fields, uploads))
    },
    setAtOnce: (fields: Record<string, string>) => updateMethods.setWebhook(line, argsOf(fields)),
    remove: (fields = {}) => updateMethods.deleteWebhook(line, argsOf(fields)),
    info: () => updateMethods.getWebhookInfo(line),
    close: () => updateMethods.close(line),
    logOut: () => updateMethods.logOut(line),
  }
}

const refused = (message: string, code = 400) => expect.objectContaining({ code, message })
const certificate = (size: number): Upload => ({ name: 'a.pem', mime: '', bytes: Buffer.alloc(size) })

describe('setWebhook refuses', () => {
  const bad = (why: string) => `Bad Request: bad webhook: ${why}`
  test.each([
    [{ url: 'ftp://shop.example' }, 'Bad Request: invalid webhook URL specified'],
    [{ url: 'http://shop.example' }, bad('An HTTPS URL must be provided for webhook')],
    [{ url: 'https://shop.example:3000' }, bad('Webhook can be set up only on ports 80, 88, 443 or 8443')],
    [{ url: 'https://localhost:8443' }, bad('IP address 127.0.0.1 is reserved')],
    [{ url: 'https://shop' }, bad('Failed to resolve host: Name or service not known')],
    [{ url: home, ip_address: '10.1.2.3' }, bad('IP address 10.1.2.3 is reserved')],
    [{ url: home, secret_token: 'x'.repeat(257) }, 'Bad Request: secret token is too long'],
    [{ url: home, secret_token: 'a b' }, 'Bad Request: secret token contains unallowed characters'],
  ])('%j', (fields, message) => {
    const { set, info } = open()
    expect(() => set(fields)).toThrow(refused(message))
    expect(info().url).toBe('')
  })

  test('a certificate of more than three megabytes', () => {
    const { set } = open()
    const size = 3 * 1_024 * 1_024 + 1
    const message = `Bad Request: certificate size is too big (${size} bytes)`
    expect(() => set({ url: home }, { certificate: certificate(size) })).toThrow(refused(message))
    expect(() => set({ url: home, certificate: 'attach://x' }, { x: certificate(size) })).toThrow(
      refused(message),
    )
  })

  test('a second one within a second', () => {
    const { set, setAtOnce } = open()
    set({ url: home })
    expect(() => setAtOnce({ url: home })).toThrow(refused('Too Many Requests: retry after 1', 429))
  })
})

test('a refused webhook takes the one before with it', () => {
  const { set, info } = open()
  set({ url: home })
  expect(() => set({ url: 'http://shop.example' })).toThrow()
  expect(info().url).toBe('')
})

describe('says what became of the webhook', () => {
  const told = (description: string) => expect.objectContaining({ result: true, description })

  test('when it is set and set again', () => {
    const { set } = open()
    const answer = set({ url: home, secret_token: 'a-b_c' })
    expect(isDescribed(answer)).toBe(true)
    expect(answer).toEqual(told('Webhook was set'))
    expect(set({ url: home, secret_token: 'a-b_c' })).toEqual(told('Webhook is already set'))
    expect(set({ url: home, secret_token: 'other' })).toEqual(told('Webhook was set'))
    expect(set({ url: home, secret_token: 'other', drop_pending_updates: 'true' })).toEqual(
      told('Webhook was set'),
    )
  })

  test('when it is deleted, either way', () => {
    const { set, remove } = open()
    expect(remove()).toEqual(told('Webhook is already deleted'))
    set({ url: home })
    expect(remove()).toEqual(told('Webhook was deleted'))
    set({ url: home })
    expect(set({})).toEqual(told('Webhook was deleted'))
    expect(set({ url: '' })).toEqual(told('Webhook is already deleted'))
  })
})

test('drops what waits on request', () => {
  const { updates, set, remove, info } = open()
  updates.push('message', message(1))
  set({ url: home })
  expect(info().pending_update_count).toBe(1)
  set({ url: home, drop_pending_updates: 'True' })
  expect(info().pending_update_count).toBe(0)
  updates.push('message', message(1))
  remove()
  expect(info().pending_update_count).toBe(1)
  remove({ drop_pending_updates: '1' })
  expect(info().pending_update_count).toBe(0)
})

describe('getWebhookInfo', () => {
  test('of none is short', () => {
    const { info } = open()
    expect(info()).toEqual({ url: '', has_custom_certificate: false, pending_update_count: 0 })
  })

  test('tells what was set', () => {
    const { set, info } = open()
    set(
      { url: home, max_connections: '1000', ip_address: '8.8.8.8', allowed_updates: '["poll","message"]' },
      { certificate: certificate(10) },
    )
    expect(info()).toEqual({
      url: home,
      has_custom_certificate: true,
      pending_update_count: 0,
      max_connections: 100,
      ip_address: '8.8.8.8',
      allowed_updates: ['message', 'poll'],
    })
  })

  test('has forty connections when nothing is said', () => {
    const { set, info } = open()
    set({ url: home })
    expect(info()).toMatchObject({ max_connections: 40, ip_address: '<unknown>' })
  })
})

describe('allowed_updates', () => {
  test.each([
    ['', ['message']],
    ['null', ['message']],
    ['{"a":1}', ['message']],
    ['not json', ['message']],
    ['["poll",1]', ['message']],
    ['["Callback_Query","nothing"]', ['callback_query']],
    ['[]', undefined],
    ['["nothing"]', undefined],
  ])('%s after ["message"]', async (next, allowed) => {
    const { get, info } = open()
    await get({ allowed_updates: '["message"]' })
    await get({ allowed_updates: next })
    expect(info().allowed_updates).toEqual(allowed)
  })

  test('is read by deleteWebhook only when there is nothing to delete', () => {
    const { set, remove, info } = open()
    remove({ allowed_updates: '["poll"]' })
    expect(info().allowed_updates).toEqual(['poll'])
    set({ url: home, allowed_updates: '["message"]' })
    remove({ allowed_updates: '["poll"]' })
    expect(info().allowed_updates).toEqual(['message'])
  })
})

describe('getUpdates', () => {
  test('is refused while a webhook is set, and has its word on allowed_updates ignored', async () => {
    const { set, get, info } = open()
    set({ url: home })
    await expect(get({ allowed_updates: '["poll"]' })).rejects.toEqual(
      refused(
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        409,
      ),
    )
    expect(info().allowed_updates).toBeUndefined()
  })

  test('reads garbage as nought and moves what is out of bounds', async () => {
    const { get, updates, clock } = open()
    updates.push('message', message(1))
    updates.push('callback_query', callback(1))
    expect(await get({ offset: 'x', limit: '-5', timeout: 'long' })).toHaveLength(1)
    expect(await get({ limit: '1000' })).toHaveLength(2)
    const before = clock.now()
    expect(await get({ offset: String(updates.tail()), timeout: '1000' })).toEqual([])
    expect(clock.now() - before).toBeLessThan(60_000)
    expect(clock.now() - before).toBeGreaterThanOrEqual(50_000)
  })

  test('ends when a webhook is set', async () => {
    const clock = createClock()
    const updates = createUpdates({ clock })
    const line = { updates, hosts: createHosts({}) }
    const poll = updateMethods.getUpdates(line, createArgs(new Map([['timeout', '50']]), new Map()), never)
    updateMethods.setWebhook(line, createArgs(new Map([['url', home]]), new Map()))
    await expect(poll).rejects.toEqual(refused('Conflict: terminated by setWebhook request', 409))
  })

  test.each(['close', 'logOut'] as const)('is answered when the bot calls %s', async (leave) => {
    const clock = createClock()
    const updates = createUpdates({ clock })
    const line = { updates, hosts: createHosts({}) }
    const poll = updateMethods.getUpdates(line, createArgs(new Map([['timeout', '50']]), new Map()), never)
    clock.moveBy(600_000)
    expect(updateMethods[leave](line)).toBe(true)
    expect(await poll).toEqual([])
  })
})

test('logOut forgets the webhook and what waits', () => {
  const { set, logOut, updates, info } = open()
  set({ url: home })
  updates.push('message', message(1))
  expect(logOut()).toBe(true)
  expect(info()).toMatchObject({ url: '', pending_update_count: 0 })
})

test('close keeps both', () => {
  const { clock, set, close, updates, info } = open()
  set({ url: home })
  updates.push('message', message(1))
  expect(close).toThrow(expect.objectContaining({ code: 429 }))
  clock.moveBy(600_000)
  expect(close()).toBe(true)
  expect(info()).toMatchObject({ url: home, pending_update_count: 1 })
})
