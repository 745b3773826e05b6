// A bot's calls to the local Telegram over real HTTP, and what it is told.
import type { Update } from 'grammy/types'
import { onTestFinished } from 'vitest'
import { openTelegram, type Telegram, type TelegramOptions } from '#sandbox/telegram.ts'

export type Bot = {
  telegram: Telegram
  /** The result; a refusal is thrown as its description. */
  call: <T = unknown>(method: string, params?: Record<string, unknown>) => Promise<T>
  /** The description of the refusal, or `ok`. */
  refusal: (method: string, params?: Record<string, unknown>) => Promise<string>
  /** The updates that wait, each told once. */
  updates: () => Update[]
  /** The payload of the only update of this kind. */
  told: <K extends keyof Update>(kind: K) => NonNullable<Update[K]>
}

type Answer = { ok: boolean; result?: unknown; description?: string }

export async function openBot(options: TelegramOptions = {}): Promise<Bot> {
  const telegram = await openTelegram({ pace: false, ...options })
  onTestFinished(() => telegram.stop())
  const ask = async (method: string, params: Record<string, unknown> = {}): Promise<Answer> => {
    const response = await fetch(`${telegram.address}/bot${telegram.token}/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(params),
    })
    return (await response.json()) as Answer
  }
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
      const { ok, result, description } = await ask(method, params)
      if (!ok) throw new Error(description)
      return result as T
    },
    async refusal(method, params) {
      const { ok, description = '' } = await ask(method, params)
      return ok ? 'ok' : description
    },
    told(kind) {
      const [told, ...more] = updates().flatMap((update) => update[kind] ?? [])
      if (told === undefined || more.length > 0) throw new Error(`${more.length} more, or none, of ${kind}`)
      return told as NonNullable<Update[typeof kind]>
    },
  }
}
