// A bot in a test, alone with the local Telegram: it calls over real HTTP and takes its updates one by one.
import type { Update } from 'grammy/types'
import type { TelegramOptions } from '#sandbox/telegram.ts'
import { type TestTelegram, useTelegram } from './telegram.ts'

export type Bot = {
  telegram: TestTelegram
  /** The result; a refusal is thrown as its description. */
  call: <T = unknown>(method: string, params?: Record<string, unknown>) => Promise<T>
  /** The description of the refusal, or `ok`. */
  refusal: (method: string, params?: Record<string, unknown>) => Promise<string>
  /** The updates that wait, each told once. */
  updates: () => Update[]
  /** The payload of the only update of this kind. */
  told: <K extends keyof Update>(kind: K) => NonNullable<Update[K]>
}

export async function openBot(options: TelegramOptions = {}): Promise<Bot> {
  const telegram = await useTelegram(options)
  const updates = (): Update[] => {
    const queue = telegram.core.updates
    return queue.list().map(({ id, kind, payload }) => {
      queue.forget(id)
      return { update_id: id, [kind]: payload } as unknown as Update
    })
  }
  return {
    telegram,
    updates,
    async call<T>(method: string, params?: Record<string, unknown>) {
      const { ok, result, description } = await telegram.call(method, params)
      if (!ok) throw new Error(description)
      return result as T
    },
    async refusal(method, params) {
      const { ok, description = '' } = await telegram.call(method, params)
      return ok ? 'ok' : description
    },
    told(kind) {
      const [told, ...more] = updates().flatMap((update) => update[kind] ?? [])
      if (told === undefined || more.length > 0) throw new Error(`${more.length} more, or none, of ${kind}`)
      return told as NonNullable<Update[typeof kind]>
    },
  }
}
