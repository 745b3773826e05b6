// The Telegram that every row of the table finds: always the same people, chats and numbers, so that rows are plain data.
import type { Message, Update } from 'grammy/types'
import { expect } from 'vitest'
import type { Account, GroupRoom } from '#sandbox/world.ts'
import { type Answer, type Params, type TestTelegram, useTelegram } from '#test/support/telegram.ts'

export const token = '7000000001:AAsandboxSandboxSandboxSandboxSandbox'
/** In private: has started the bot, never has, has blocked it, is gone. */
export const ann = 1_000_001
export const stranger = 1_000_002
export const blocker = 1_000_003
export const gone = 1_000_004
/** Ann is in all of them; the bot as their names say. */
export const group = -4_000_000_005
export const leftGroup = -4_000_000_006
export const kickedGroup = -4_000_000_007
export const deletedGroup = -4_000_000_008
export const upgradedGroup = -4_000_000_009
export const supergroup = -1_002_000_000_010
export const forum = -1_002_000_000_011
export const kickedSupergroup = -1_002_000_000_012
export const leftChannel = -1_002_000_000_013
export const channel = -1_002_000_000_014
export const adminGroup = -1_002_000_000_015
/** Someone the bot has met in the group only. */
export const member = 1_000_016
export const nobody = 5_555_555
/** Topics of the forum. */
export const orders = 2
export const closedTopic = 4

export const bot = { id: 7_000_000_001, is_bot: true, first_name: 'Kiosk', username: 'kiosk_bot' }
export const annUser = { id: ann, is_bot: false, first_name: 'Ann', language_code: 'en' }
export const annChat = { id: ann, first_name: 'Ann', type: 'private' }
export const groupChat = { id: group, title: 'Group', type: 'group' }
export const supergroupChat = { id: supergroup, title: 'Super', username: 'super_group', type: 'supergroup' }
export const number: unknown = expect.any(Number)
export const someText: unknown = expect.any(String)
export const anything: unknown = expect.anything()

/** A message of the bot's to Ann. */
export const toAnn = (content: object, message_id: unknown = number) => ({
  message_id,
  from: bot,
  chat: annChat,
  date: number,
  ...content,
})

export type Scene = Awaited<ReturnType<typeof openScene>>

export async function openScene() {
  const telegram = await useTelegram({ bot: { token, name: 'Kiosk', username: 'kiosk_bot' } })
  const people = populate(telegram)
  const results: unknown[] = []
  const { core } = telegram
  return {
    ...people,
    telegram,
    core,
    /** A call that must do, before the one that the row is about. */
    async bot(method: string, params: Params = {}): Promise<Message> {
      const answer = await telegram.callMultipart(method, params)
      expect(answer, `${method} before`).toMatchObject({ ok: true })
      results.push(answer.result)
      return answer.result as Message
    },
    /** Something else to be used in the call. */
    note: (given: unknown) => {
      results.push(given)
    },
    /** What the last such call gave, or was noted. */
    given: <T = Message>() => results.at(-1) as T,
    /** What the bot is told of, last first. */
    told: <K extends keyof Update>(kind: K) => {
      const update = core.updates.list().findLast((one) => one.kind === kind)
      if (update === undefined) throw new Error(`nobody told of a ${kind}`)
      return update.payload as NonNullable<Update[K]>
    },
    room: (id: number) => core.world.rooms[id] as GroupRoom,
    account: (id: number) => core.world.accounts[id] as Account,
    later: (seconds: number) => core.clock.moveBy(seconds * 1_000),
  }
}

function populate(telegram: TestTelegram) {
  const { core } = telegram
  const people = {
    ann: telegram.person({ name: 'Ann', started: true }),
    stranger: telegram.person({ name: 'Stranger' }),
    blocker: telegram.person({ name: 'Blocker', started: true }),
    gone: telegram.person({ name: 'Gone', started: true }),
  }
  const make = (title: string, more: object = {}) => telegram.group({ title, members: [ann], ...more })
  make('Group')
  make('Left', { bot: 'left' })
  make('Kicked').members[bot.id] = 'kicked'
  make('Deleted').gone = true
  make('Upgraded').migratedTo = supergroup
  make('Super', { kind: 'supergroup', username: 'super_group' })
  make('Forum', { topics: ['Orders', 'Closed'] })
  make('Kicked', { kind: 'supergroup' }).members[bot.id] = 'kicked'
  make('Left', { kind: 'channel', bot: 'left' })
  make('Channel', { kind: 'channel', bot: 'administrator' })
  make('Admin', { kind: 'supergroup', bot: 'administrator' })
  const inGroup = telegram.person({ name: 'Member' })
  const room = (id: number) => core.world.rooms[id] as GroupRoom
  room(group).members[inGroup.id] = 'member'
  people.blocker.blocks()
  people.gone.account.deleted = true
  for (const topic of room(forum).topics) topic.closed = topic.id === closedTopic
  while (core.updates.list()[0]) core.updates.keepLast(0)
  return people
}

export type Expected =
  | { result: unknown; description?: string }
  | { error: [code: number, description: string, parameters?: Record<string, unknown>] }

export type Row = {
  says: string
  given?: (scene: Scene) => unknown
  /** The parameters may need what was given. */
  call: [method: string, params?: Params | ((scene: Scene) => Params)]
  as?: 'json' | 'form' | 'query' | 'multipart'
  answers: Expected
}

/** For what is no proper call: the path after the address, and the request. */
export type RawRow = { says: string; path: string; init?: RequestInit; answers: Expected }

export const bad = (description: string): Expected => ({ error: [400, `Bad Request: ${description}`] })
export const forbidden = (description: string): Expected => ({ error: [403, `Forbidden: ${description}`] })

export function envelopeOf(expected: Expected): Answer {
  if ('result' in expected) {
    const { description } = expected
    return { ok: true, result: expected.result, ...(description !== undefined && { description }) }
  }
  const [error_code, description, parameters] = expected.error
  return { ok: false, error_code, description, ...(parameters !== undefined && { parameters }) }
}
