// Taking messages away: by whom, until when, one or many.
import type { Params } from '#test/support/telegram.ts'
import {
  adminGroup,
  ann,
  bad,
  channel,
  type Expected,
  forbidden,
  group,
  kickedGroup,
  nobody,
  type Row,
  type Scene,
  supergroup,
} from './scene.ts'

const hours = 3_600
const done: Expected = { result: true }
const hi = (chat_id: number) => (scene: Scene) => scene.bot('sendMessage', { chat_id, text: 'hi' })
const said = (chat: number) => (scene: Scene) => scene.ann.in(scene.room(chat)).says('hi')
const row = (says: string, given: Row['given'], params: Params, answers: Expected): Row => ({
  says,
  ...(given && { given }),
  call: ['deleteMessage', params],
  answers,
})
const many = (says: string, message_ids: unknown, answers: Expected, given: Row['given'] = hi(ann)): Row => ({
  says,
  given,
  call: ['deleteMessages', { chat_id: ann, ...(message_ids !== undefined && { message_ids }) }],
  answers,
})
const hers = { chat_id: ann, message_id: 1 }

export const deletingRows: Row[] = [
  row('its own message', hi(ann), hers, done),
  { ...row('its own message, as a form', hi(ann), hers, done), as: 'form' },
  row("a person's message", ({ ann: she }) => she.says('hi'), hers, done),
  row('no chat', undefined, { message_id: 1 }, bad('chat identifier is not specified')),
  row('no message', undefined, { chat_id: ann }, bad('message identifier is not specified')),
  row(
    'a negative message',
    undefined,
    { chat_id: ann, message_id: -1 },
    bad('message identifier is not specified'),
  ),
  row('a chat that is not there', undefined, { chat_id: nobody, message_id: 1 }, bad('chat not found')),
  row('a message that is not there', undefined, hers, bad('message to delete not found')),
  row(
    'a message that is gone already',
    async (scene) => {
      await hi(ann)(scene)
      await scene.bot('deleteMessage', hers)
    },
    hers,
    bad('message to delete not found'),
  ),
  row(
    'a message of 47 hours',
    async (scene) => {
      await hi(ann)(scene)
      scene.later(47 * hours)
    },
    hers,
    done,
  ),
  row(
    'a message of 49 hours',
    async (scene) => {
      await hi(ann)(scene)
      scene.later(49 * hours)
    },
    hers,
    bad("message can't be deleted for everyone"),
  ),
  row(
    'a post of 49 hours',
    async (scene) => {
      await hi(channel)(scene)
      scene.later(49 * hours)
    },
    { chat_id: channel, message_id: 1 },
    bad("message can't be deleted"),
  ),
  row(
    "a person's message in a group",
    said(group),
    { chat_id: group, message_id: 1 },
    bad("message can't be deleted for everyone"),
  ),
  row(
    "a person's message in a supergroup",
    said(supergroup),
    { chat_id: supergroup, message_id: 1 },
    bad("message can't be deleted"),
  ),
  row(
    "a person's message as an administrator",
    async (scene) => {
      said(adminGroup)(scene)
      said(adminGroup)(scene)
    },
    { chat_id: adminGroup, message_id: 2 },
    done,
  ),
  row(
    'in a group it was kicked from',
    undefined,
    { chat_id: kickedGroup, message_id: 1 },
    forbidden('bot was kicked from the group chat'),
  ),
  many('one of a list', [1], done),
  many('those of a list that are there', [1, 2, 3], done),
  many('none of a list', [7], done),
  many('numbers as texts', ['1'], done),
  many(
    'a hundred',
    Array.from({ length: 100 }, (_, at) => at + 1),
    done,
  ),
  many(
    'a hundred and one',
    Array.from({ length: 101 }, (_, at) => at + 1),
    bad('too many message identifiers specified'),
  ),
  many('no list', undefined, bad('message identifiers are not specified')),
  many('an empty list', [], bad('message identifiers are not specified')),
  many('a list that is no JSON', '1,2', bad("can't parse message_ids JSON object")),
  many('a list that is an object', {}, bad('expected an Array of message identifiers')),
  many('a flag in the list', [true], bad('message identifier must be a Number')),
  many('a word in the list', ['one'], bad("can't parse message identifier as a Number")),
  many('0 in the list', [0], bad('invalid message identifier specified')),
  many(
    'one that may not be deleted keeps all',
    [1, 2],
    bad("message can't be deleted for everyone"),
    async (scene) => {
      await hi(ann)(scene)
      scene.later(49 * hours)
      await hi(ann)(scene)
    },
  ),
]
