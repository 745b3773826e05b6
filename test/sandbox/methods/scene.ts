// A local Telegram with people and chats of every kind, and a bot's calls to it over HTTP: each other one as JSON, each
// other one as a form.
import { afterEach } from 'vitest'
import { keep, nextMessageId } from '#sandbox/messages/sending.ts'
import { addGroup, addPerson, type GroupWish } from '#sandbox/new-world.ts'
import { openTelegram, type Telegram } from '#sandbox/telegram.ts'
import type { Account, GroupRoom, Kept, Room } from '#sandbox/world.ts'

export type Answered = { status: number; result?: unknown; error?: string }
export type Params = Record<string, unknown>

let opened: Telegram[] = []
afterEach(async () => {
  await Promise.all(opened.map((telegram) => telegram.stop()))
  opened = []
})

export async function openScene() {
  const telegram = await openTelegram({ bot: { token: '7001:sandbox', name: 'Kiosk' }, pace: false })
  opened.push(telegram)
  const { core } = telegram
  const { world, clock } = core
  const ann = addPerson(world, { name: 'Ann', username: 'ann', started: true })
  const bob = addPerson(world, { name: 'Bob', started: true })
  const group = (wish: Partial<GroupWish> = {}) =>
    addGroup(world, { title: 'Staff', members: [ann.user.id, bob.user.id], ...wish })
  let calls = 0
  const call = (method: string, params: Params = {}) =>
    send(telegram, method, params, calls++ % 2 === 0 ? 'json' : 'form')
  return {
    telegram,
    core,
    world,
    clock,
    ann,
    bob,
    annChat: roomOf(world.rooms, ann.user.id),
    group,
    forum: (bot: 'member' | 'administrator' = 'administrator') => group({ topics: ['Orders'], bot }),
    call,
    /** The number of a text that the bot sent. */
    async sends(chat: Room, text = 'Hello', more: Params = {}): Promise<number> {
      const { result, error } = await call('sendMessage', { chat_id: chat.id, text, ...more })
      if (error !== undefined) throw new Error(error)
      return (result as { message_id: number }).message_id
    },
    /** Anything at all that lies in a chat, by the bot unless somebody else is named. */
    lies(room: Room, content: Params, by?: Account, more: Partial<Kept> = {}): number {
      const from = by?.user ?? {
        id: world.bot.id,
        is_bot: true,
        first_name: 'Kiosk',
        username: 'sandbox_bot',
      }
      const message_id = nextMessageId(core, room)
      const { title, kind } = room.kind === 'private' ? { title: undefined, kind: room.kind } : room
      const chat = title === undefined ? privately(ann) : { id: room.id, title, type: kind }
      keep(core, room, { message_id, from, chat, date: clock.date(), ...content } as never, more)
      return message_id
    },
    kept: (room: Room, id: number) => room.messages.find(({ message }) => message.message_id === id),
  }
}

export type Scene = Awaited<ReturnType<typeof openScene>>

const privately = ({ user }: Account) => ({ id: user.id, first_name: user.first_name, type: 'private' })

function roomOf(rooms: Record<string, Room>, id: number): Room {
  const room = rooms[id]
  if (room === undefined) throw new Error('no such chat')
  return room
}

export function topicOf({ topics }: GroupRoom): number {
  const [topic] = topics
  if (topic === undefined) throw new Error('no topic')
  return topic.id
}

/** As short as it can be said: what came back, or why nothing did. */
async function send(
  { address, token }: Telegram,
  method: string,
  params: Params,
  as: 'json' | 'form',
): Promise<Answered> {
  const response = await fetch(`${address}/bot${token}/${method}`, { method: 'POST', ...bodyOf(params, as) })
  const body = (await response.json()) as { ok: boolean; result?: unknown; description?: string }
  if (body.ok) return { status: response.status, result: body.result }
  return { status: response.status, error: body.description ?? '' }
}

function bodyOf(params: Params, as: 'json' | 'form') {
  if (as === 'json') {
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(params) }
  }
  const fields = Object.entries(params).filter(([, value]) => value !== undefined)
  const written = fields.map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return { body: new URLSearchParams(written) }
}

export const photo = { photo: [{ file_id: 'a', file_unique_id: 'b', width: 90, height: 60 }] }
export const buttons = (text: string) => ({ inline_keyboard: [[{ text, callback_data: 'x' }]] })
