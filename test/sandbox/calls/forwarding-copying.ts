// Sending on what is there already, and answering it.
import type { Params } from '#test/support/telegram.ts'
import {
  ann,
  annUser,
  bad,
  bot,
  type Expected,
  forbidden,
  group,
  kickedGroup,
  nobody,
  number,
  type Row,
  type Scene,
  stranger,
  toAnn,
} from './scene.ts'
import { picture, small } from './uploads.ts'

const hi = (scene: Scene) => scene.bot('sendMessage', { chat_id: ann, text: 'hi' })
const guarded = (scene: Scene) =>
  scene.bot('sendMessage', { chat_id: ann, text: 'hi', protect_content: true })
const photo = (scene: Scene) => scene.bot('sendPhoto', { chat_id: ann, photo: picture, caption: 'hi' })
const said = (scene: Scene) => scene.ann.says('hello')
const row = (says: string, given: Row['given'], method: string, params: Params, answers: Expected): Row => ({
  says,
  ...(given && { given }),
  call: [method, { chat_id: ann, ...params }],
  answers,
})
const one = { from_chat_id: ann, message_id: 1 }
const some = { from_chat_id: ann, message_ids: [1, 2] }
const noneNamed = 'message identifiers are not specified'

const forwardRows: Row[] = [
  row('a message of its own', hi, 'forwardMessage', one, {
    result: toAnn({ forward_origin: { type: 'user', sender_user: bot, date: number }, text: 'hi' }, 2),
  }),
  row("a person's message", said, 'forwardMessage', one, {
    result: toAnn({ forward_origin: { type: 'user', sender_user: annUser, date: number }, text: 'hello' }, 2),
  }),
  row('from nowhere', hi, 'forwardMessage', { message_id: 1 }, bad('parameter "from_chat_id" is required')),
  row('from nobody', hi, 'forwardMessage', { ...one, from_chat_id: nobody }, bad('chat not found')),
  row('to nobody', hi, 'forwardMessage', { ...one, chat_id: nobody }, bad('chat not found')),
  row('to a stranger', hi, 'forwardMessage', { ...one, chat_id: stranger }, bad('chat not found')),
  row(
    'to a group it was kicked from',
    hi,
    'forwardMessage',
    { ...one, chat_id: kickedGroup },
    forbidden('bot was kicked from the group chat'),
  ),
  row(
    'a message that is not there',
    hi,
    'forwardMessage',
    { ...one, message_id: 7 },
    bad('message to forward not found'),
  ),
  row('no message', hi, 'forwardMessage', { from_chat_id: ann }, bad('message to forward not found')),
  row(
    'a message that is not there, to nobody',
    hi,
    'forwardMessage',
    { from_chat_id: ann, message_id: 7, chat_id: nobody },
    bad('message to forward not found'),
  ),
  row('what may not be forwarded', guarded, 'forwardMessage', one, bad("the message can't be forwarded")),
  row(
    'two',
    async (scene) => {
      await hi(scene)
      await hi(scene)
    },
    'forwardMessages',
    some,
    { result: [{ message_id: 3 }, { message_id: 4 }] },
  ),
  row('those of two that are there', hi, 'forwardMessages', some, { result: [{ message_id: 2 }] }),
  row('none that are there', undefined, 'forwardMessages', some, bad('there are no messages to forward')),
  row('no list', hi, 'forwardMessages', { from_chat_id: ann }, bad(noneNamed)),
  row('an empty list', hi, 'forwardMessages', { from_chat_id: ann, message_ids: [] }, bad(noneNamed)),
  row(
    '101 at once',
    hi,
    'forwardMessages',
    { from_chat_id: ann, message_ids: Array.from({ length: 101 }, (_, at) => at + 1) },
    bad('too many message identifiers specified'),
  ),
  row(
    'two in the wrong order',
    async (scene) => {
      await hi(scene)
      await hi(scene)
    },
    'forwardMessages',
    { from_chat_id: ann, message_ids: [2, 1] },
    bad('message identifiers must be in a strictly increasing order'),
  ),
]

async function pinned(scene: Scene): Promise<void> {
  await hi(scene)
  await scene.bot('pinChatMessage', { chat_id: ann, message_id: 1 })
}
const line = { from_chat_id: ann, message_id: 2 }
const lineRows: Row[] = [
  row('a line of the chat, forwarded', pinned, 'forwardMessage', line, bad("the message can't be forwarded")),
  row('a line of the chat, copied', pinned, 'copyMessage', line, bad("the message can't be copied")),
  row(
    'a line of the chat, edited',
    pinned,
    'editMessageText',
    { message_id: 2, text: 'ho' },
    bad("message can't be edited"),
  ),
]

const copyRows: Row[] = [
  row('a copy', hi, 'copyMessage', one, { result: { message_id: 2 } }),
  row('a copy into a group', hi, 'copyMessage', { ...one, chat_id: group }, { result: { message_id: 2 } }),
  row(
    'a copy with another caption',
    photo,
    'copyMessage',
    { ...one, caption: 'ho' },
    { result: { message_id: 2 } },
  ),
  row(
    'a copy with too long a caption',
    photo,
    'copyMessage',
    { ...one, caption: 'x'.repeat(1025) },
    bad('message caption is too long'),
  ),
  row(
    'a copy from nowhere',
    hi,
    'copyMessage',
    { message_id: 1 },
    bad('parameter "from_chat_id" is required'),
  ),
  row('a copy of nothing', hi, 'copyMessage', { ...one, message_id: 7 }, bad('message to copy not found')),
  row('a copy of what is protected', guarded, 'copyMessage', one, { result: { message_id: 2 } }),
  row(
    'a copy of an invoice',
    (scene) =>
      scene.bot('sendInvoice', {
        chat_id: ann,
        title: 'Cup',
        description: 'Blue',
        payload: 'p',
        provider_token: '1:TEST:a',
        currency: 'EUR',
        prices: [{ label: 'Cup', amount: 1_000 }],
      }),
    'copyMessage',
    one,
    bad("the message can't be copied"),
  ),
  row('copies', hi, 'copyMessages', some, { result: [{ message_id: 2 }] }),
  row(
    'copies without their captions',
    photo,
    'copyMessages',
    { ...some, remove_caption: true },
    { result: [{ message_id: 2 }] },
  ),
]

const quoted = { message_id: 1, from: annUser, chat: toAnn({}).chat, date: number, text: 'hello' }
const reply = (says: string, reply_parameters: unknown, answers: Expected): Row =>
  row(says, said, 'sendMessage', { text: 'hi', reply_parameters }, answers)

const replyRows: Row[] = [
  reply('an answer', { message_id: 1 }, { result: toAnn({ reply_to_message: quoted, text: 'hi' }, 2) }),
  reply(
    'an answer, its number as a text',
    { message_id: '1' },
    { result: toAnn({ reply_to_message: quoted, text: 'hi' }, 2) },
  ),
  row(
    'an answer as it was before',
    said,
    'sendMessage',
    { text: 'hi', reply_to_message_id: 1 },
    {
      result: toAnn({ reply_to_message: quoted, text: 'hi' }, 2),
    },
  ),
  reply('an answer to what is not there', { message_id: 7 }, bad('message to be replied not found')),
  reply(
    'an answer to what need not be there',
    { message_id: 7, allow_sending_without_reply: true },
    { result: toAnn({ text: 'hi' }, 2) },
  ),
  reply(
    'an answer to some words of it',
    { message_id: 1, quote: '<b>ell</b>', quote_parse_mode: 'HTML' },
    {
      result: toAnn(
        { reply_to_message: quoted, quote: { text: 'ell', position: 1, is_manual: true }, text: 'hi' },
        2,
      ),
    },
  ),
  reply('an answer to words it does not say', { message_id: 1, quote: 'bye' }, bad('QUOTE_TEXT_INVALID')),
  reply('an answer to nothing', {}, { result: toAnn({ text: 'hi' }, 2) }),
  reply('an answer without a number', { quote: 'x' }, bad('can\'t find field "message_id"')),
  reply('an answer that is no object', [], bad('object expected as reply parameters')),
  reply('an answer that is no JSON', 'x', bad("can't parse reply parameters JSON object")),
  reply(
    'an answer with a word for its number',
    { message_id: 'x' },
    bad('field "message_id" must be a valid Number'),
  ),
  reply(
    'an answer with a text for a flag',
    { message_id: 1, allow_sending_without_reply: 'yes' },
    bad('field "allow_sending_without_reply" must be of type Boolean'),
  ),
  row(
    'an answer with a photo',
    said,
    'sendPhoto',
    { photo: picture, reply_parameters: { message_id: 1 } },
    {
      result: toAnn({ reply_to_message: quoted, photo: [small] }, 2),
    },
  ),
].map((one_): Row => (one_.says === 'an answer with a photo' ? { ...one_, as: 'multipart' } : one_))

export const forwardingRows = [...forwardRows, ...lineRows, ...copyRows, ...replyRows]
