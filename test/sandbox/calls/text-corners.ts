// Corners of texts: whom a strange number means, what strange mark-up says, and options that few bots use.
import type { Params } from '#test/support/telegram.ts'
import { ann, annUser, bad, bot, type Expected, group, type Row, toAnn } from './scene.ts'

const says = (what: string, params: Params, answers: Expected): Row => ({
  says: what,
  call: ['sendMessage', { chat_id: ann, text: 'hi', ...params }],
  answers,
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
const unparsed = (text: string) => bad(`can't parse entities: ${text}`)
const noEnd = (of: string, offset: number) =>
  unparsed(`Can't find end of ${of} entity at byte offset ${offset}`)
const a = 'https://a.com/'
const nobody = bad('chat not found')

const whereRows: Row[] = [
  says('a chat with a fraction', { chat_id: 1.5 }, nobody),
  says('a chat in scientific letters', { chat_id: '1e6' }, nobody),
  says('a chat too large', { chat_id: '99999999999999999999999' }, nobody),
  says('a group nobody knows', { chat_id: -1_001_234 }, nobody),
  says('a chat that is a flag', { chat_id: true }, nobody),
  says('a chat that is nothing', { chat_id: null }, nobody),
  says('a chat that is an object', { chat_id: {} }, nobody),
  says('a name without letters', { chat_id: '@' }, nobody),
  says('the name of the bot', { chat_id: `@${bot.username}` }, nobody),
  says('a topic in private', { message_thread_id: 5 }, shown('hi')),
  says('a business nobody connected', { business_connection_id: 'x' }, bad('business connection not found')),
  says(
    'a business and a name',
    { business_connection_id: 'x', chat_id: '@ann' },
    bad('chat identifier must be a valid Integer'),
  ),
  says(
    'a business and no chat',
    { business_connection_id: 'x', chat_id: '' },
    bad('chat identifier is empty'),
  ),
  says(
    'an effect',
    { message_effect_id: '5104841245755180586' },
    { result: toAnn({ effect_id: '5104841245755180586', text: 'hi' }) },
  ),
  says('an effect nobody knows', { message_effect_id: '12' }, bad('EFFECT_ID_INVALID')),
  says(
    'an effect in a group',
    { chat_id: group, message_effect_id: '5104841245755180586' },
    bad('EFFECT_ID_INVALID'),
  ),
  says('no effect', { message_effect_id: '' }, shown('hi')),
  says('a mode with a blank before it', { parse_mode: ' HTML' }, bad('unsupported parse_mode')),
  says('a mode that is nothing', { parse_mode: null }, bad('unsupported parse_mode')),
  says('a mode of another library', { parse_mode: 'MarkdownV1' }, bad('unsupported parse_mode')),
]

const htmlRows: Row[] = [
  html('<B>a</b>', shown('a', at('bold', 0, 1))),
  html('<b class="x">a</b >', shown('a', at('bold', 0, 1))),
  html("<a href='https://a.com'>a</a>", shown('a', at('text_link', 0, 1, { url: a }))),
  html('<a>a</a>', shown('a')),
  html('<a href="javascript:1">a</a>', shown('a')),
  html(
    '<a href="https://a.com">a<a href="https://b.com">b</a></a>',
    shown('ab', at('text_link', 0, 2, { url: a })),
  ),
  html('&nbsp;&copy;&apos;', shown('&nbsp;&copy;&apos;')),
  html('&#x41;&#66&lt', shown('AB<')),
  html('a & b', shown('a & b')),
  html('<b>&lt;</b>', shown('<', at('bold', 0, 1))),
  html('<ins>a</ins> <del>b</del>', shown('a b', at('underline', 0, 1), at('strikethrough', 2, 1))),
  html(
    '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
    shown('👍', at('custom_emoji', 0, 2, { custom_emoji_id: '5368324170671202286' })),
  ),
  html('<tg-emoji>👍</tg-emoji>', unparsed('Invalid custom emoji identifier specified')),
  html('<blockquote>a<blockquote>b</blockquote></blockquote>', shown('ab', at('blockquote', 0, 2))),
  html('<code class="language-ts">a</code>', shown('a', at('code', 0, 1))),
  html('<code><b>a</b></code>', shown('a', at('code', 0, 1))),
  html('<b/>', unparsed('Unsupported start tag "b/" at byte offset 0')),
  html('<p>a</p>', unparsed('Unsupported start tag "p" at byte offset 0')),
  html('<!-- a -->', unparsed('Unsupported start tag "!--" at byte offset 0')),
  html('a<3', unparsed('Unclosed start tag at byte offset 1')),
  html('<', unparsed('Unclosed start tag at byte offset 0')),
  html('<b>🙂</i>', unparsed('Unmatched end tag at byte offset 7, expected "</b>", found "</i>"')),
  html('<b>a<i>b</b>c</i>', unparsed('Unmatched end tag at byte offset 8, expected "</i>", found "</b>"')),
]

const reserved = [...'])>#+-=|{}.!('].map((symbol) =>
  v2(`a${symbol}`, unparsed(`Character '${symbol}' is reserved and must be escaped with the preceding '\\'`)),
)

const markdownRows: Row[] = [
  ...reserved,
  v2([...'_*[]()~`>#+-=|{}.!'].map((symbol) => `\\${symbol}`).join(''), shown('_*[]()~`>#+-=|{}.!')),
  v2('a*', noEnd('Bold', 1)),
  v2('a~', noEnd('Strikethrough', 1)),
  v2('a||', noEnd('Spoiler', 1)),
  v2('a[', noEnd('TextUrl', 1)),
  v2('```a', noEnd('Pre', 0)),
  v2('___a___', noEnd('Italic', 6)),
  v2('a\\', shown('a\\')),
  v2('**>a\n>b||', shown('a\nb', at('expandable_blockquote', 0, 3))),
  v2('[a](https://a.com/\\))', shown('a', at('text_link', 0, 1, { url: `${a})` }))),
  v2('[a]()', shown('a')),
  v2(`[a](tg://user?id=${ann})`, shown('a', at('text_mention', 0, 1, { user: annUser }))),
  v2(
    '![👍](tg://emoji?id=5368324170671202286)',
    shown('👍', at('custom_emoji', 0, 2, { custom_emoji_id: '5368324170671202286' })),
  ),
  v2('*a _b_*', shown('a b', at('bold', 0, 2), at('bold', 2, 1), at('italic', 2, 1))),
]

const unread = (text: string) => bad(`can't parse MessageEntity: ${text}`)
const entityRows: Row[] = [
  says('entities that are nothing', { entities: null }, shown('hi')),
  says('an entity that is a word', { entities: ['bold'] }, unread('expected an Object')),
  says(
    'an entity without a type',
    { entities: [{ offset: 0, length: 1 }] },
    unread('Can\'t find field "type"'),
  ),
  says('an entity nobody knows', { entities: [at('fat', 0, 1)] }, unread('Unsupported type specified')),
  says(
    'an entity of less than nothing',
    { entities: [at('bold', 0, -1)] },
    bad('receive an entity with incorrect length -1'),
  ),
]

export const cornerRows = [...whereRows, ...entityRows, ...htmlRows, ...markdownRows]
