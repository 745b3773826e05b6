// The text of a message: whom it reaches, how long it may be, and what becomes of what is marked in it.
import { expect } from 'vitest'
import type { Params } from '#test/support/telegram.ts'
import {
  ann,
  annUser,
  bad,
  blocker,
  bot,
  channel,
  closedTopic,
  deletedGroup,
  type Expected,
  forbidden,
  forum,
  gone,
  group,
  groupChat,
  kickedGroup,
  kickedSupergroup,
  leftChannel,
  leftGroup,
  member,
  nobody,
  number,
  orders,
  type Row,
  stranger,
  supergroup,
  supergroupChat,
  toAnn,
  upgradedGroup,
} from './scene.ts'

const says = (what: string, params: Params, answers: Expected, more: Partial<Row> = {}): Row => ({
  says: what,
  call: ['sendMessage', { chat_id: ann, text: 'hi', ...params }],
  answers,
  ...more,
})
const shown = (text: string, ...entities: object[]): Expected => ({
  result: toAnn({ text, ...(entities.length > 0 && { entities }) }),
})
const at = (type: string, offset: number, length: number, more: object = {}) => ({
  offset,
  length,
  type,
  ...more,
})
const html = (text: string, answers: Expected) => says(`HTML: ${text}`, { text, parse_mode: 'HTML' }, answers)
const v2 = (text: string, answers: Expected) =>
  says(`MarkdownV2: ${text}`, { text, parse_mode: 'MarkdownV2' }, answers)
const old = (text: string, answers: Expected) =>
  says(`Markdown: ${text}`, { text, parse_mode: 'Markdown' }, answers)
const unparsed = (text: string) => bad(`can't parse entities: ${text}`)
const reserved = (symbol: string) =>
  unparsed(`Character '${symbol}' is reserved and must be escaped with the preceding '\\'`)
const given = (what: string, entities: unknown, answers: Expected, text = 'hi') =>
  says(`entities: ${what}`, { text, entities }, answers)

const whereRows: Row[] = [
  { says: 'no chat', call: ['sendMessage', { text: 'hi' }], answers: bad('chat_id is empty') },
  says('an empty chat', { chat_id: '' }, bad('chat_id is empty')),
  says('somebody never seen', { chat_id: nobody }, bad('chat not found')),
  says('a chat that is no number', { chat_id: 'Ann' }, bad('chat not found')),
  says('a name that nobody has', { chat_id: '@nobody' }, bad('chat not found')),
  says('somebody never met', { chat_id: stranger }, bad('chat not found')),
  says(
    'somebody met in a group alone',
    { chat_id: member },
    forbidden("bot can't initiate conversation with a user"),
  ),
  says('somebody who has blocked the bot', { chat_id: blocker }, forbidden('bot was blocked by the user')),
  says('somebody who is gone', { chat_id: gone }, forbidden('user is deactivated')),
  says(
    'a group',
    { chat_id: group },
    { result: { message_id: 1, from: bot, chat: groupChat, date: number, text: 'hi' } },
  ),
  says('the bot itself', { chat_id: bot.id }, forbidden("the bot can't send messages to the bot")),
  says('a group it left', { chat_id: leftGroup }, forbidden('bot is not a member of the group chat')),
  says(
    'a group it was kicked from',
    { chat_id: kickedGroup },
    forbidden('bot was kicked from the group chat'),
  ),
  says('a group that is gone', { chat_id: deletedGroup }, forbidden('the group chat was deleted')),
  says(
    'a group that is a supergroup now',
    { chat_id: upgradedGroup },
    {
      error: [
        400,
        'Bad Request: group chat was upgraded to a supergroup chat',
        { migrate_to_chat_id: supergroup },
      ],
    },
  ),
  says(
    'a supergroup by its name',
    { chat_id: '@super_group' },
    {
      result: { message_id: 1, from: bot, chat: supergroupChat, date: number, text: 'hi' },
    },
  ),
  says(
    'a supergroup by its name in capitals',
    { chat_id: '@SUPER_GROUP' },
    {
      result: { message_id: 1, from: bot, chat: supergroupChat, date: number, text: 'hi' },
    },
  ),
  says(
    'a supergroup it was kicked from',
    { chat_id: kickedSupergroup },
    forbidden('bot was kicked from the supergroup chat'),
  ),
  says('a channel it left', { chat_id: leftChannel }, forbidden('bot is not a member of the channel chat')),
  says(
    'a channel',
    { chat_id: channel },
    {
      result: {
        message_id: 1,
        sender_chat: { id: channel, title: 'Channel', type: 'channel' },
        chat: { id: channel, title: 'Channel', type: 'channel' },
        date: number,
        text: 'hi',
      },
    },
  ),
  says(
    'a topic',
    { chat_id: forum, message_thread_id: orders },
    {
      result: {
        message_id: 5,
        from: bot,
        chat: { id: forum, title: 'Forum', type: 'supergroup', is_forum: true },
        date: number,
        message_thread_id: orders,
        is_topic_message: true,
        reply_to_message: expect.objectContaining({
          message_id: orders,
          forum_topic_created: expect.objectContaining({ icon_color: expect.any(Number) }),
        }),
        text: 'hi',
      },
    },
  ),
  says(
    'a topic that is not there',
    { chat_id: forum, message_thread_id: 99 },
    bad('message thread not found'),
  ),
  says('a closed topic', { chat_id: forum, message_thread_id: closedTopic }, bad('TOPIC_CLOSED')),
]

const lengthRows: Row[] = [
  { says: 'no text', call: ['sendMessage', { chat_id: ann }], answers: bad('message text is empty') },
  says('an empty text', { text: '' }, bad('message text is empty')),
  says('an empty text to nobody', { chat_id: nobody, text: '' }, bad('message text is empty')),
  says('blanks', { text: ' \n ' }, bad('text must be non-empty')),
  says('what looks like nothing', { text: '\u200b' }, bad('text must be non-empty')),
  says('markup around nothing', { text: '<b> </b>', parse_mode: 'HTML' }, bad('text must be non-empty')),
  says('4096 signs', { text: 'ы'.repeat(4096) }, shown('ы'.repeat(4096))),
  says('4097 signs', { text: 'ы'.repeat(4097) }, bad('message is too long')),
  says('4096 signs as a form', { text: 'x'.repeat(4096) }, shown('x'.repeat(4096)), { as: 'form' }),
  says('4097 signs as multipart', { text: 'x'.repeat(4097) }, bad('message is too long'), {
    as: 'multipart',
  }),
  says('4096 emoji of two units', { text: '😀'.repeat(4096) }, shown('😀'.repeat(4096))),
  says('4097 emoji', { text: '😀'.repeat(4097) }, bad('message is too long')),
  says(
    '4096 signs without their markup',
    { text: `<b>${'x'.repeat(4096)}</b>`, parse_mode: 'HTML' },
    shown('x'.repeat(4096), at('bold', 0, 4096)),
  ),
  says('32768 bytes', { text: `${'x'.repeat(4096)}${' '.repeat(28_672)}` }, shown('x'.repeat(4096))),
  says('32769 bytes', { text: 'x'.repeat(32_769) }, bad('text is too long')),
  says('too long a text to nobody', { chat_id: nobody, text: 'x'.repeat(4097) }, bad('chat not found')),
  says('too many bytes to nobody', { chat_id: nobody, text: 'x'.repeat(32_769) }, bad('text is too long')),
  says('blanks to nobody', { chat_id: nobody, text: '  ' }, bad('chat not found')),
  says('blanks around', { text: ' \n hi \n ' }, shown('hi')),
  says('a tab and a carriage return', { text: 'a\tb\r\nc' }, shown('a b\nc')),
]

const foundRows: Row[] = [
  says(
    'what is found in it',
    { text: '/start @ann #cup $USD a@b.com example.com +79001234567' },
    shown(
      '/start @ann #cup $USD a@b.com example.com +79001234567',
      at('bot_command', 0, 6),
      at('hashtag', 12, 4),
      at('cashtag', 17, 4),
      at('email', 22, 7),
      at('url', 30, 11),
      at('phone_number', 42, 12),
    ),
  ),
  says('a mention', { text: 'to @kiosk_bot' }, shown('to @kiosk_bot', at('mention', 3, 10))),
  says(
    'a link without its preview',
    { text: 'https://a.com', link_preview_options: { is_disabled: true } },
    {
      result: toAnn({
        text: 'https://a.com',
        entities: [at('url', 0, 13)],
        link_preview_options: { is_disabled: true },
      }),
    },
  ),
  says(
    'a link without its preview, as it was said before',
    { text: 'https://a.com', disable_web_page_preview: true },
    {
      result: toAnn({
        text: 'https://a.com',
        entities: [at('url', 0, 13)],
        link_preview_options: { is_disabled: true },
      }),
    },
  ),
  says(
    'a preview of something else',
    { link_preview_options: { url: 'https://a.com', prefer_small_media: true, show_above_text: true } },
    {
      result: toAnn({
        text: 'hi',
        link_preview_options: { url: 'https://a.com', prefer_small_media: true, show_above_text: true },
      }),
    },
  ),
  says(
    'preview options that are no JSON',
    { link_preview_options: 'no' },
    bad("can't parse link preview options JSON object"),
  ),
  says(
    'preview options that are no object',
    { link_preview_options: '[]' },
    bad('object expected as link preview options'),
  ),
  says(
    'a preview option of another type',
    { link_preview_options: { is_disabled: 'true' } },
    bad('field "is_disabled" must be of type Boolean'),
  ),
]

const htmlRows: Row[] = [
  html(
    '<b>a</b> <i>b</i> <u>c</u> <s>d</s>',
    shown('a b c d', at('bold', 0, 1), at('italic', 2, 1), at('underline', 4, 1), at('strikethrough', 6, 1)),
  ),
  html('<strong><em>a</em></strong>', shown('a', at('bold', 0, 1), at('italic', 0, 1))),
  html('<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', shown('ab', at('spoiler', 0, 2))),
  html('<code>a</code> <pre>b</pre>', shown('a b', at('code', 0, 1), at('pre', 2, 1))),
  html('<pre><code class="language-ts">a</code></pre>', shown('a', at('pre', 0, 1, { language: 'ts' }))),
  html('<blockquote>a</blockquote>', shown('a', at('blockquote', 0, 1))),
  html('<blockquote expandable>a</blockquote>', shown('a', at('expandable_blockquote', 0, 1))),
  html('<a href="https://a.com">a</a>', shown('a', at('text_link', 0, 1, { url: 'https://a.com/' }))),
  html(`<a href="tg://user?id=${ann}">a</a>`, shown('a', at('text_mention', 0, 1, { user: annUser }))),
  html('<a href="tg://user?id=5555555">a</a>', shown('a')),
  html('<a href="nowhere">a</a>', shown('a')),
  html('1 &lt; 2 &amp;&#38; &quot;x&quot; &nbsp;y', shown('1 < 2 && "x" &nbsp;y')),
  html('<b>😀 a</b>', shown('😀 a', at('bold', 0, 4))),
  html('<x>a</x>', unparsed('Unsupported start tag "x" at byte offset 0')),
  html('ы<br>a', unparsed('Unsupported start tag "br" at byte offset 2')),
  html('1 < 2', unparsed('Unsupported start tag "" at byte offset 2')),
  html('a <b', unparsed('Unclosed start tag at byte offset 2')),
  html('a</b>', unparsed('Unexpected end tag at byte offset 1')),
  html('<b>a</b', unparsed('Unclosed end tag at byte offset 4')),
  html('<b>a</i>', unparsed('Unmatched end tag at byte offset 4, expected "</b>", found "</i>"')),
  html('<b>a', unparsed('Can\'t find end tag corresponding to start tag "b"')),
  html('<span>a</span>', unparsed('Tag "span" must have class "tg-spoiler" at byte offset 0')),
  html('<a href=https://a.com>a</a>', unparsed('Unexpected end of name token at byte offset 8')),
  says(
    'wrong HTML to nobody',
    { chat_id: nobody, text: '<x>', parse_mode: 'HTML' },
    unparsed('Unsupported start tag "x" at byte offset 0'),
  ),
]

const markdownRows: Row[] = [
  v2(
    '*a* _b_ __c__ ~d~ ||e|| `f`',
    shown(
      'a b c d e f',
      at('bold', 0, 1),
      at('italic', 2, 1),
      at('underline', 4, 1),
      at('strikethrough', 6, 1),
      at('spoiler', 8, 1),
      at('code', 10, 1),
    ),
  ),
  v2('```ts\na```', shown('a', at('pre', 0, 1, { language: 'ts' }))),
  v2('[a](https://a.com/)', shown('a', at('text_link', 0, 1, { url: 'https://a.com/' }))),
  v2('>a\nb', shown('a\nb', at('blockquote', 0, 2))),
  v2('a\\.', shown('a.')),
  v2('a.', reserved('.')),
  v2('1-2', reserved('-')),
  v2('a!', reserved('!')),
  v2('a>b', reserved('>')),
  v2('a|b', reserved('|')),
  v2('(a)', reserved('(')),
  v2('ы *a', unparsed("Can't find end of Bold entity at byte offset 3")),
  v2('_a', unparsed("Can't find end of Italic entity at byte offset 0")),
  v2('__a', unparsed("Can't find end of Underline entity at byte offset 0")),
  v2('`a', unparsed("Can't find end of Code entity at byte offset 0")),
  v2('[a](b', unparsed("Can't find end of a URL at byte offset 4")),
  old(
    '*a* _b_ `c` [d](https://a.com/)',
    shown(
      'a b c d',
      at('bold', 0, 1),
      at('italic', 2, 1),
      at('code', 4, 1),
      at('text_link', 6, 1, { url: 'https://a.com/' }),
    ),
  ),
  old('a. (b) - c!', shown('a. (b) - c!')),
  old('a_b', unparsed("Can't find end of the entity starting at byte offset 1")),
  says('a mode nobody knows', { parse_mode: 'Markup' }, bad('unsupported parse_mode')),
  says('no mode by name', { parse_mode: 'None', text: '<b>' }, shown('<b>')),
  says('a mode in other letters', { parse_mode: 'html', text: '<b>a</b>' }, shown('a', at('bold', 0, 1))),
]

const entityRows: Row[] = [
  given('bold', [at('bold', 0, 2)], shown('hi', at('bold', 0, 2))),
  given(
    'a part of an emoji',
    [at('bold', 1, 1)],
    bad('entity begins in a middle of a UTF-16 symbol at byte offset 4'),
    '😀',
  ),
  given(
    'behind the end',
    [at('bold', 3, 1)],
    bad('entity begins after the end of the text at UTF-16 offset 3'),
  ),
  given(
    'over the end',
    [at('bold', 1, 5)],
    bad('entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 6'),
  ),
  given(
    'without an offset',
    [{ type: 'bold', length: 1 }],
    bad('can\'t parse MessageEntity: Can\'t find field "offset"'),
  ),
  given(
    'a link without its address',
    [at('text_link', 0, 2)],
    bad('can\'t parse MessageEntity: Can\'t find field "url"'),
  ),
  given(
    'a link without a dot',
    [at('text_link', 0, 2, { url: 'localhost' })],
    bad("entity URL 'localhost' is invalid: Wrong HTTP URL"),
  ),
  given('no list', '{}', shown('hi')),
  given('no JSON', 'no', shown('hi')),
  {
    says: 'entities beside a parse mode are not looked at',
    call: [
      'sendMessage',
      { chat_id: ann, text: '<i>hi</i>', parse_mode: 'HTML', entities: [at('bold', 0, 2)] },
    ],
    answers: shown('hi', at('italic', 0, 2)),
  },
]

export const textRows = [
  ...whereRows,
  ...lengthRows,
  ...foundRows,
  ...htmlRows,
  ...markdownRows,
  ...entityRows,
]
