// A local Telegram for a test, and how the test speaks to it. At the end it fails if the bot used a method or
// anything else that Telegram does not know, and says which.
import { expect, onTestFinished } from 'vitest'
import { addGroup, type GroupWish, type PersonWish } from '#sandbox/new-world.ts'
import { meet, type Person } from '#sandbox/people/person.ts'
import { openTelegram, type TelegramOptions } from '#sandbox/telegram.ts'

export type Answer = {
  ok: boolean
  result?: unknown
  error_code?: number
  description?: string
  parameters?: Record<string, unknown>
}
export type Params = Record<string, unknown>

export async function useTelegram(options: TelegramOptions = {}) {
  const telegram = await openTelegram({ pace: false, ...options })
  const { core, address, token, calls } = telegram
  const known = { unknown: 0 }
  onTestFinished(async () => {
    await telegram.stop()
    const unknown = calls
      .list()
      .filter(({ error = '' }) => /^(Bad Request: sandbox: |Not Found: method )/.test(error))
      .map(({ method, error }) => `${method}: ${error}`)
    const broken = calls.list().filter(({ status, error }) => status === 500 && error?.includes('Error:'))
    expect(unknown.length, unknown.join('\n')).toBe(known.unknown)
    expect(broken.map(({ method, error }) => `${method}: ${error}`)).toEqual([])
  })
  const root = `${address}/bot${token}`
  const read = async (response: Response) => (await response.json()) as Answer
  return {
    ...telegram,
    root,
    /** The test is about such methods or names. */
    expectsUnknown: (count: number) => {
      known.unknown = count
    },
    person: (wish: PersonWish | string): Person =>
      meet(core, typeof wish === 'string' ? { name: wish, started: true } : wish),
    group: (wish: GroupWish) => addGroup(core.world, wish),
    /** As JSON. */
    call: async (method: string, params: Params = {}) =>
      read(
        await fetch(`${root}/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(params),
        }),
      ),
    callForm: async (method: string, params: Params = {}) =>
      read(await fetch(`${root}/${method}`, { method: 'POST', body: new URLSearchParams(asTexts(params)) })),
    callQuery: async (method: string, params: Params = {}) =>
      read(await fetch(`${root}/${method}?${new URLSearchParams(asTexts(params))}`)),
    /** With files, as `Blob`s or `File`s. */
    async callMultipart(method: string, params: Params = {}) {
      const form = new FormData()
      for (const [name, value] of Object.entries(params)) {
        if (value instanceof File) form.set(name, value)
        else form.set(name, asText(value))
      }
      return read(await fetch(`${root}/${method}`, { method: 'POST', body: form }))
    },
  }
}

export type TestTelegram = Awaited<ReturnType<typeof useTelegram>>

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
const asTexts = (params: Params) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, asText(value)]))
