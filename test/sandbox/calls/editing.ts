// Changing messages: which ones the bot may, and what it may make of them.
import type { Params } from '#test/support/telegram.ts'
import {
  ann,
  annUser,
  bad,
  blocker,
  channel,
  type Expected,
  forbidden,
  group,
  nobody,
  number,
  type Row,
  type Scene,
  supergroup,
  toAnn,
} from './scene.ts'
import { picture, small } from './uploads.ts'

const button = { inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] }
const same =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
const text = (scene: Scene) => scene.bot('sendMessage', { chat_id: ann, text: 'hi', reply_markup: button })
const plain = (scene: Scene) => scene.bot('sendMessage', { chat_id: ann, text: 'hi' })
const photo = (scene: Scene) => scene.bot('sendPhoto', { chat_id: ann, photo: picture, caption: 'hi' })
const edited = (content: object): Expected => ({ result: toAnn({ edit_date: number, ...content }, 1) })
const row = (
  says: string,
  given: Row['given'],
  what: 'Text' | 'Caption' | 'ReplyMarkup' | 'Media',
  params: Params,
  answers: Expected,
): Row => ({
  says,
  ...(given && { given }),
  call: [`editMessage${what}`, { chat_id: ann, message_id: 1, ...params }],
  answers,
})

export const editingRows: Row[] = [
  row('a text', plain, 'Text', { text: 'ho' }, edited({ text: 'ho' })),
  { ...row('a text, as a form', plain, 'Text', { text: 'ho' }, edited({ text: 'ho' })), as: 'form' },
  row('a text whose buttons go', text, 'Text', { text: 'ho' }, edited({ text: 'ho' })),
  row(
    'a text whose buttons stay',
    text,
    'Text',
    { text: 'ho', reply_markup: button },
    edited({ text: 'ho', reply_markup: button }),
  ),
  row('the same text without its buttons', text, 'Text', { text: 'hi' }, edited({ text: 'hi' })),
  row('the same text', plain, 'Text', { text: 'hi' }, bad(same)),
  row('the same text with blanks around it', plain, 'Text', { text: ' hi ' }, bad(same)),
  row('the same text and buttons', text, 'Text', { text: 'hi', reply_markup: button }, bad(same)),
  row(
    'the same text in bold',
    plain,
    'Text',
    { text: '<b>hi</b>', parse_mode: 'HTML' },
    edited({ text: 'hi', entities: [{ offset: 0, length: 2, type: 'bold' }] }),
  ),
  row('no text', plain, 'Text', {}, bad('message text is empty')),
  row('no text and no message', undefined, 'Text', { message_id: 5 }, bad('message text is empty')),
  row('too long a text', plain, 'Text', { text: 'x'.repeat(4097) }, bad('message is too long')),
  row(
    'too long a text for no message',
    undefined,
    'Text',
    { text: 'x'.repeat(4097) },
    bad('message to edit not found'),
  ),
  row(
    'wrong HTML',
    plain,
    'Text',
    { text: '<x>', parse_mode: 'HTML' },
    bad('can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
  ),
  row(
    'a message that is not there',
    plain,
    'Text',
    { message_id: 5, text: 'ho' },
    bad('message to edit not found'),
  ),
  row('a message in no chat', undefined, 'Text', { chat_id: nobody, text: 'ho' }, bad('chat not found')),
  row(
    'a message without a number',
    undefined,
    'Text',
    { message_id: 0, text: 'ho' },
    bad('message to edit not found'),
  ),
  row(
    'a chat without a name, but a message',
    undefined,
    'Text',
    { chat_id: '', text: 'ho' },
    bad('chat_id is empty'),
  ),
  row(
    'a message of another chat',
    plain,
    'Text',
    { chat_id: group, text: 'ho' },
    bad('message to edit not found'),
  ),
  row('a negative message', plain, 'Text', { message_id: -1, text: 'ho' }, bad('message to edit not found')),
  row(
    'a message that is a word',
    plain,
    'Text',
    { message_id: 'one', text: 'ho' },
    bad('message to edit not found'),
  ),
  row(
    'an answer asked for',
    plain,
    'Text',
    { text: 'ho', reply_markup: { force_reply: true } },
    bad('inline keyboard expected'),
  ),
  row(
    'a message of a business',
    plain,
    'Text',
    { text: 'ho', business_connection_id: 'x' },
    bad('business connection not found'),
  ),
  {
    says: 'nothing named',
    call: ['editMessageText', { text: 'ho' }],
    answers: bad('message identifier is not specified'),
  },
  {
    says: 'an inline message nobody knows',
    call: ['editMessageText', { inline_message_id: 'AAAA', text: 'ho' }],
    answers: bad('invalid inline message identifier specified'),
  },
  row(
    'a message that was deleted',
    async (scene) => {
      await plain(scene)
      await scene.bot('deleteMessage', { chat_id: ann, message_id: 1 })
    },
    'Text',
    { text: 'ho' },
    bad('message to edit not found'),
  ),
  row(
    "somebody else's message",
    ({ ann: she }) => she.says('hi'),
    'Text',
    { text: 'ho' },
    bad("message can't be edited"),
  ),
  row(
    'a message that brought a keyboard',
    (scene) => scene.bot('sendMessage', { chat_id: ann, text: 'hi', reply_markup: { keyboard: [['a']] } }),
    'Text',
    { text: 'ho' },
    bad("message can't be edited"),
  ),
  row(
    'a keyboard instead of buttons',
    plain,
    'Text',
    { text: 'ho', reply_markup: { keyboard: [['a']] } },
    bad('inline keyboard expected'),
  ),
  row(
    'a keyboard taken away',
    plain,
    'Text',
    { text: 'ho', reply_markup: { remove_keyboard: true } },
    bad('inline keyboard expected'),
  ),
  row(
    'buttons that are no JSON',
    plain,
    'Text',
    { text: 'ho', reply_markup: 'x' },
    bad("can't parse reply keyboard markup JSON object"),
  ),
  row(
    'too much data in a button',
    plain,
    'Text',
    { text: 'ho', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'x'.repeat(65) }]] } },
    bad('BUTTON_DATA_INVALID'),
  ),
  row('the text of a photo', photo, 'Text', { text: 'ho' }, bad('there is no text in the message to edit')),
  row(
    'the caption of a text',
    plain,
    'Caption',
    { caption: 'ho' },
    bad('there is no caption in the message to edit'),
  ),
  row(
    'too long a caption',
    photo,
    'Caption',
    { caption: 'x'.repeat(1025) },
    bad('message caption is too long'),
  ),
  row(
    'a wrong caption and wrong buttons',
    photo,
    'Caption',
    { caption: '<x>', parse_mode: 'HTML', reply_markup: 'x' },
    bad("can't parse reply keyboard markup JSON object"),
  ),
  row('the same caption', photo, 'Caption', { caption: 'hi' }, bad(same)),
  {
    ...row('a caption of 1024', photo, 'Caption', { caption: 'x'.repeat(1024) }, { result: true }),
    answers: edited({ photo: [small], caption: 'x'.repeat(1024) }),
  },
  {
    ...row('no caption any more', photo, 'Caption', {}, { result: true }),
    answers: edited({ photo: [small] }),
  },
  row(
    'buttons for a text',
    plain,
    'ReplyMarkup',
    { reply_markup: button },
    edited({ text: 'hi', reply_markup: button }),
  ),
  row('no buttons any more', text, 'ReplyMarkup', {}, edited({ text: 'hi' })),
  row('the same buttons', text, 'ReplyMarkup', { reply_markup: button }, bad(same)),
  row('still no buttons', plain, 'ReplyMarkup', {}, bad(same)),
  row('no medium', photo, 'Media', {}, bad('parameter "media" is required')),
  row('a medium that is no JSON', photo, 'Media', { media: 'x' }, bad("can't parse input media JSON object")),
  row(
    'a medium of no type',
    photo,
    'Media',
    { media: { media: 'x' } },
    bad('can\'t parse InputMedia: Can\'t find field "type"'),
  ),
  row(
    'a message in a chat that blocks the bot',
    async (scene) => {
      scene.blocker.unblocks()
      await scene.bot('sendMessage', { chat_id: blocker, text: 'hi' })
      scene.blocker.blocks()
    },
    'Text',
    { chat_id: blocker, text: 'ho' },
    forbidden('bot was blocked by the user'),
  ),
  row(
    'a message after a year',
    async (scene) => {
      await plain(scene)
      scene.later(365 * 86_400)
    },
    'Text',
    { text: 'ho' },
    edited({ text: 'ho' }),
  ),
  row(
    'a message of somebody in a group',
    ({ ann: she, room }) => she.in(room(group)).says('hi'),
    'Text',
    { chat_id: group, text: 'ho' },
    bad("message can't be edited"),
  ),
  row(
    "a member's message in a supergroup",
    ({ ann: she, room }) => she.in(room(supergroup)).says('hi'),
    'Text',
    { chat_id: supergroup, text: 'ho' },
    bad("message can't be edited"),
  ),
  row(
    'a post in a channel',
    (scene) => scene.bot('sendMessage', { chat_id: channel, text: 'hi' }),
    'Text',
    { chat_id: channel, text: 'ho' },
    {
      result: {
        message_id: 1,
        sender_chat: { id: channel, title: 'Channel', type: 'channel' },
        chat: { id: channel, title: 'Channel', type: 'channel' },
        date: number,
        edit_date: number,
        text: 'ho',
      },
    },
  ),
  {
    says: 'an answer keeps what it answers',
    given: async (scene) => {
      scene.ann.says('hello')
      await scene.bot('sendMessage', { chat_id: ann, text: 'hi', reply_parameters: { message_id: 1 } })
    },
    call: ['editMessageText', { chat_id: ann, message_id: 2, text: 'ho' }],
    answers: {
      result: toAnn(
        {
          edit_date: number,
          text: 'ho',
          reply_to_message: {
            message_id: 1,
            from: annUser,
            chat: toAnn({}).chat,
            date: number,
            text: 'hello',
          },
        },
        2,
      ),
    },
  },
]
