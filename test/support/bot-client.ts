// A bot's side of the local Telegram, over real HTTP: calls in any of the ways a body may come.

import { addPerson } from '#sandbox/new-world.ts'
import { openTelegram, type TelegramOptions } from '#sandbox/telegram.ts'

export type Answered = {
  ok: boolean
  result?: unknown
  error_code?: number
  description?: string
}
export type Sent = Record<string, unknown>

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** With one person, who has started the bot. */
export async function openBot(options: TelegramOptions = {}) {
  const telegram = await openTelegram({ pace: false, ...options })
  const person = addPerson(telegram.core.world, { name: 'Vera', started: true })
  const url = (method: string) => `${telegram.address}/bot${telegram.token}/${method}`
  const post = async (method: string, init: RequestInit): Promise<Answered> => {
    const response = await fetch(url(method), { method: 'POST', ...init })
    return (await response.json()) as Answered
  }
  return {
    telegram,
    person,
    chat: person.user.id,
    json: (method: string, params: Sent) =>
      post(method, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(params) }),
    form: (method: string, params: Sent) => {
      const texts = Object.entries(params).map(([name, value]) => [name, asText(value)])
      return post(method, { body: new URLSearchParams(Object.fromEntries(texts)) })
    },
    /** What is a File goes as a part, the rest as text. */
    multipart: (method: string, params: Sent) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(params)) {
        if (value instanceof File) body.set(name, value)
        else body.set(name, asText(value))
      }
      return post(method, { body })
    },
    download: (path: string) => fetch(`${telegram.address}/file/bot${telegram.token}/${path}`),
  }
}

export type BotClient = Awaited<ReturnType<typeof openBot>>
