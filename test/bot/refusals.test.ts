import { GrammyError } from 'grammy'
import { expect, test } from 'vitest'
import { failureOf } from '#bot/telling.ts'

type Said = { code: number; reason: string; chat?: number | string; to?: number }

const failed = ({ code, reason, chat = -100, to }: Said) =>
  failureOf(
    new GrammyError(
      'sendMessage',
      {
        ok: false,
        error_code: code,
        description: reason,
        parameters: to === undefined ? {} : { migrate_to_chat_id: to },
      },
      'sendMessage',
      { chat_id: chat },
    ),
  )

test.each([
  [403, 'Forbidden: bot was kicked from the supergroup chat', 'gone', 'bot-removed'],
  [403, 'Forbidden: bot is not a member of the supergroup chat', 'gone', 'bot-removed'],
  [403, 'Forbidden: the group chat was deleted', 'gone', 'chat-gone'],
  [400, 'Bad Request: chat not found', 'gone', 'chat-gone'],
  [400, 'Bad Request: not enough rights to send text messages to the chat', 'refused', 'mute'],
  [400, 'Bad Request: have no rights to send a message', 'refused', 'mute'],
  [400, 'Bad Request: CHAT_WRITE_FORBIDDEN', 'refused', 'mute'],
  [400, 'Bad Request: CHAT_RESTRICTED', 'refused', 'mute'],
  [400, 'Bad Request: message thread not found', 'refused', 'topic-gone'],
  [400, 'Bad Request: TOPIC_DELETED', 'refused', 'topic-gone'],
  [400, 'Bad Request: TOPIC_CLOSED', 'refused', 'topic-closed'],
])('%d %s is %s, as %s', (code, reason, kind, trouble) => {
  expect(failed({ code, reason })).toEqual({ kind, reason, trouble })
})

test.each([
  [403, 'Forbidden: bot was blocked by the user', 'blocked'],
  [403, "Forbidden: bot can't initiate conversation with a user", 'not-started'],
  [400, 'Bad Request: chat not found', 'not-started'],
  [403, 'Forbidden: user is deactivated', 'account-gone'],
])('%d %s of a person means %s', (code, reason, trouble) => {
  expect(failed({ code, reason, chat: 77 })).toEqual({ kind: 'gone', reason, trouble })
})

test('what is wrong with the message alone is no trouble of the chat', () => {
  const reason = "Bad Request: can't parse entities"
  expect(failed({ code: 400, reason })).toEqual({ kind: 'refused', reason })
})

test('a group that moved says where to', () => {
  const reason = 'Bad Request: group chat was upgraded to a supergroup chat'
  const moved = { from: -4, to: -1004 }
  expect(failed({ code: 400, reason, chat: -4, to: -1004 })).toEqual({
    kind: 'wait',
    ms: 1_000,
    reason,
    moved,
  })
  // Named otherwise it cannot be looked for.
  expect(failed({ code: 400, reason, chat: '@desk', to: -1004 })).toEqual({ kind: 'refused', reason })
})

test('what breaks at Telegram is tried again, whatever it says', () => {
  const reason = 'Internal Server Error: chat not found'
  expect(failed({ code: 500, reason })).toEqual({ kind: 'retry', reason })
})
