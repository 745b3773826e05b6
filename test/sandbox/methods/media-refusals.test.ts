import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newIds } from '#sandbox/files/ids.ts'
import { storeDocument, storePhoto } from '#sandbox/files/media.ts'
import { type BotClient, openBot, type Sent } from '../../support/bot-client.ts'

let bot: BotClient
/** `$photo` and so on stand for these ids in the calls. */
let ids: Record<string, string>

beforeAll(async () => {
  bot = await openBot()
  const { core } = bot.telegram
  const bytes = await picture(400, 400)
  const photo = await storePhoto(core, { name: 'a.jpg', mime: '', bytes })
  const document = await storeDocument(core, { name: 'a.jpg', mime: '', bytes })
  ids = {
    photo: photo[0]?.file_id ?? '',
    document: document.file_id,
    thumbnail: document.thumbnail?.file_id ?? '',
    unknownPhoto: newIds('photo').id,
    unknownDocument: newIds('document').id,
    unknownVideo: newIds('video').id,
    bent: bent(newIds('photo').id),
  }
})
afterAll(() => bot.telegram.stop())

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#48c' } })
    .jpeg()
    .toBuffer()
const part = (name: string, bytes: Uint8Array | string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'

function filled(method: string, params: Sent): Sent {
  const text = JSON.stringify(params).replaceAll(/\$(\w+)/g, (_, name: string) => ids[name] ?? name)
  return { ...(method !== 'getFile' && { chat_id: bot.chat }), ...(JSON.parse(text) as Sent) }
}

const remote = 'wrong remote file identifier specified'
/** An id with one letter changed: its sum is no longer right. */
const bent = (id: string) => `${id.slice(0, 20)}${id[20] === 'A' ? 'B' : 'A'}${id.slice(21)}`
const encoded = (...bytes: number[]) => Buffer.from(bytes).toString('base64url')
const place = { latitude: 55.7, longitude: 37.6 }
const item = (media: unknown, more = {}) => ({ type: 'photo', media, ...more })
const document = { type: 'document', media: '$document' }

const calls: [method: string, params: Sent, description: string][] = [
  ['sendPhoto', {}, 'there is no photo in the request'],
  ['sendPhoto', { photo: '' }, 'there is no photo in the request'],
  ['sendPhoto', { photo: 'attach://nothing' }, 'there is no photo in the request'],
  ['sendPhoto', { photo: 'abcde' }, `${remote}: Wrong string length`],
  ['sendPhoto', { photo: 'photo jpg' }, `${remote}: Wrong string length`],
  ['sendPhoto', { photo: 'a photo!' }, `${remote}: Wrong character in the string`],
  ['sendPhoto', { photo: 'http://localhost/photo' }, `${remote}: Wrong character in the string`],
  ['sendPhoto', { photo: 'AgACAgF' }, `${remote}: Wrong padding in the string`],
  ['sendPhoto', { photo: 'AgACAgIA' }, `${remote}: can't unserialize it. Wrong last symbol`],
  ['sendPhoto', { photo: encoded(2, 0, 2, 200, 4) }, 'invalid remote file identifier'],
  ['sendPhoto', { photo: '$bent' }, `${remote}: can't unserialize it`],
  ['sendPhoto', { photo: '$unknownPhoto' }, 'wrong file identifier/HTTP URL specified'],
  ['sendPhoto', { photo: '$document' }, "can't use file of type Document as Photo"],
  ['sendPhoto', { photo: '$thumbnail' }, "can't use file of type Thumbnail as Photo"],
  ['sendPhoto', { photo: '$unknownVideo' }, "can't use file of type Video as Photo"],
  [
    'sendPhoto',
    { photo: 'ftp://shop.example/a.jpg' },
    'invalid file HTTP URL specified: Unsupported URL protocol',
  ],
  ['sendPhoto', { photo: 'https:///a.jpg' }, 'invalid file HTTP URL specified: URL host is empty'],
  [
    'sendPhoto',
    { photo: 'https://a.example:99999/a.jpg' },
    'invalid file HTTP URL specified: Wrong port number specified in the URL',
  ],
  ['sendPhoto', { photo: 'https://nobody.example/a.jpg' }, 'failed to get HTTP URL content'],
  ['sendPhoto', { photo: 'photo.jpg' }, 'failed to get HTTP URL content'],
  ['sendPhoto', { photo: 'http://127.0.0.1:1/a.jpg' }, 'failed to get HTTP URL content'],
  ['sendPhoto', { photo: 'http://localhost:3000/a.jpg' }, 'wrong HTTP URL specified'],
  ['sendPhoto', { photo: '$photo', caption: 'x'.repeat(1025) }, 'message caption is too long'],
  [
    'sendPhoto',
    { photo: '$photo', caption: '<b>', parse_mode: 'HTML' },
    `can't parse entities: Can't find end tag corresponding to start tag "b"`,
  ],
  ['sendPhoto', { photo: '$photo', chat_id: '' }, 'chat_id is empty'],
  ['sendPhoto', { photo: 'nonsense', chat_id: 5 }, 'chat not found'],
  ['sendPhoto', { photo: '$photo', reply_to_message_id: 404 }, 'message to be replied not found'],
  ['sendDocument', {}, 'there is no document in the request'],
  ['sendDocument', { document: '$photo' }, "can't use file of type Photo as Document"],
  ['sendDocument', { document: '$thumbnail' }, "can't use file of type Thumbnail as Document"],
  [
    'sendDocument',
    { document: '$photo', disable_content_type_detection: true },
    "can't use file of type Photo as DocumentAsFile",
  ],
  ['sendDocument', { document: '$unknownDocument' }, 'wrong file identifier/HTTP URL specified'],
  ['sendDocument', { document: 'abcd' }, `${remote}: can't unserialize it. Wrong last symbol`],
  ['getFile', {}, 'file_id not specified'],
  ['getFile', { file_id: 'abcd' }, 'invalid file_id'],
  ['getFile', { file_id: '$bent' }, 'invalid file_id'],
  ['getFile', { file_id: 'ftp://a.example/b' }, 'invalid file_id'],
  ['getFile', { file_id: '$unknownPhoto' }, 'wrong file_id or the file is temporarily unavailable'],
  ['sendMediaGroup', {}, 'parameter "media" is required'],
  ['sendMediaGroup', { media: '[{' }, "can't parse media JSON object"],
  ['sendMediaGroup', { media: { type: 'photo' } }, 'expected an Array of InputMedia'],
  ['sendMediaGroup', { media: ['$photo'] }, "can't parse InputMedia: expected an Object"],
  ['sendMediaGroup', { media: [{ media: '$photo' }] }, `can't parse InputMedia: Can't find field "type"`],
  ['sendMediaGroup', { media: [{ type: 'photo' }] }, "can't parse InputMedia: media not found"],
  ['sendMediaGroup', { media: [item('attach://none')] }, "can't parse InputMedia: media not found"],
  [
    'sendMediaGroup',
    { media: [item('$photo', { caption: true })] },
    `can't parse InputMedia: Field "caption" must be of type String`,
  ],
  [
    'sendMediaGroup',
    { media: [item('$photo', { has_spoiler: 1 })] },
    `can't parse InputMedia: Field "has_spoiler" must be of type Boolean`,
  ],
  [
    'sendMediaGroup',
    { media: [item('$photo', { caption: '<i>', parse_mode: 'HTML' })] },
    `can't parse InputMedia: Can't parse entities: Can't find end tag corresponding to start tag "i"`,
  ],
  [
    'sendMediaGroup',
    { media: [item('$photo', { caption: 'x', parse_mode: 'BB' })] },
    "can't parse InputMedia: Unsupported parse_mode",
  ],
  [
    'sendMediaGroup',
    { media: [item('$photo', { caption: 'x'.repeat(1025) })] },
    'message caption is too long',
  ],
  ['sendMediaGroup', { media: [] }, 'there are no messages to send'],
  ['sendMediaGroup', { media: Array(11).fill(item('$photo')) }, 'too many messages to send as an album'],
  ['sendMediaGroup', { media: [item('$photo'), document] }, "document can't be mixed with other media types"],
  [
    'sendMediaGroup',
    { media: [item('$photo'), item('$photo', { show_caption_above_media: true })] },
    'parameter show_caption_above_media must be the same for all messages',
  ],
  [
    'sendMediaGroup',
    { media: [item('$photo'), item('$document')] },
    "can't use file of type Document as Photo",
  ],
  [
    'sendMediaGroup',
    { media: [document, { type: 'document', media: '$photo' }] },
    "can't use file of type Photo as DocumentAsFile",
  ],
  [
    'sendMediaGroup',
    { media: [item('$photo'), item('$unknownPhoto')] },
    'failed to send message #2 with the error message "Wrong file identifier/HTTP URL specified"',
  ],
  [
    'sendMediaGroup',
    { media: [item('https://nobody.example/a.jpg')] },
    'failed to send message #1 with the error message "WEBPAGE_CURL_FAILED"',
  ],
  ['sendMediaGroup', { media: [item('$photo')], chat_id: 5 }, 'chat not found'],
  ['sendLocation', {}, 'latitude is empty'],
  ['sendLocation', { latitude: 1 }, 'longitude is empty'],
  ['sendLocation', { latitude: 91, longitude: 0 }, 'invalid location specified'],
  ['sendLocation', { latitude: 0, longitude: -181, live_period: 60 }, 'invalid live location specified'],
  ['sendLocation', { ...place, live_period: 59 }, 'wrong live location period specified'],
  ['sendLocation', { ...place, live_period: 86_401 }, 'wrong live location period specified'],
  ['sendLocation', { ...place, live_period: 60, heading: 361 }, 'wrong live location heading specified'],
  [
    'sendLocation',
    { ...place, live_period: 60, proximity_alert_radius: 100_001 },
    'wrong live location proximity alert radius specified',
  ],
  ['sendVenue', { longitude: 1, title: 'a', address: 'b' }, 'latitude is empty'],
  ['sendVenue', { latitude: 91, longitude: 1, title: 'a', address: 'b' }, 'wrong venue location specified'],
  ['sendVenue', { ...place, address: 'b' }, 'parameter "title" is required'],
  ['sendVenue', { ...place, title: 'a' }, 'parameter "address" is required'],
  ['sendContact', { first_name: 'A' }, 'parameter "phone_number" is required'],
  ['sendContact', { phone_number: '+7900' }, 'parameter "first_name" is required'],
  ['sendContact', { phone_number: 'mine', first_name: 'A' }, 'wrong phone number specified'],
]

describe.each(['json', 'form'] as const)('as %s', (way) => {
  test.each(calls)('%s %j is refused: %s', async (method, params, description) => {
    const answer = await bot[way](method, filled(method, params))
    expect(answer).toEqual({ ok: false, error_code: 400, description: `Bad Request: ${description}` })
  })
})

describe('an upload is refused', () => {
  const rows: [why: string, method: string, make: () => Promise<Sent>, description: string][] = [
    ['text', 'sendPhoto', async () => ({ photo: part('a.jpg', 'hello') }), 'IMAGE_PROCESS_FAILED'],
    ['a drawing', 'sendPhoto', async () => ({ photo: part('a', drawing) }), 'IMAGE_PROCESS_FAILED'],
    [
      'half a picture',
      'sendPhoto',
      async () => ({ photo: part('a.jpg', (await picture(500, 500)).subarray(0, 700)) }),
      'IMAGE_PROCESS_FAILED',
    ],
    [
      'too long',
      'sendPhoto',
      async () => ({ photo: part('a.jpg', await picture(210, 10)) }),
      'PHOTO_INVALID_DIMENSIONS',
    ],
    [
      'too large on its sides',
      'sendPhoto',
      async () => ({ photo: part('a.jpg', await picture(9000, 1001)) }),
      'PHOTO_INVALID_DIMENSIONS',
    ],
    ['nothing', 'sendPhoto', async () => ({ photo: part('a.jpg', '') }), 'file must be non-empty'],
    [
      'too heavy a photo',
      'sendPhoto',
      async () => ({ photo: part('a.jpg', Buffer.alloc(10_485_761)) }),
      'file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes',
    ],
    ['nothing', 'sendDocument', async () => ({ document: part('a.pdf', '') }), 'file must be non-empty'],
    [
      'too heavy a small picture',
      'sendDocument',
      async () => ({ document: part('a.pdf', 'x'), thumbnail: part('a.jpg', Buffer.alloc(204_801)) }),
      'file of size 204801 bytes is too big for a thumbnail; the maximum size is 204800 bytes',
    ],
    [
      'text in an album',
      'sendMediaGroup',
      async () => ({ media: [item(ids.photo), item('attach://b')], b: part('b.jpg', 'hello') }),
      'failed to send message #2 with the error message "IMAGE_PROCESS_FAILED"',
    ],
  ]

  test.each(rows)('%s by %s', async (_, method, make, description) => {
    const answer = await bot.multipart(method, { chat_id: bot.chat, ...(await make()) })
    expect(answer).toEqual({ ok: false, error_code: 400, description: `Bad Request: ${description}` })
  })

  test('over fifty megabytes before it is looked at', async () => {
    const heavy = part('a.zip', Buffer.alloc(53 << 20))
    const answer = await bot.multipart('sendDocument', { chat_id: bot.chat, document: heavy })
    expect(answer).toMatchObject({ error_code: 413, description: 'Request Entity Too Large' })
  })

  test('and of more than twenty megabytes not given back', async () => {
    const heavy = part('a.zip', Buffer.alloc((20 << 20) + 1))
    const sent = await bot.multipart('sendDocument', { chat_id: bot.chat, document: heavy })
    const { document: kept } = sent.result as { document: { file_id: string } }
    expect(await bot.json('getFile', { file_id: kept.file_id })).toMatchObject({
      error_code: 400,
      description: 'Bad Request: file is too big',
    })
  })
})

test('nothing that was refused is in the chat', async () => {
  const room = bot.telegram.core.world.rooms[bot.chat]
  const before = room?.messages.length
  await bot.json('sendMediaGroup', filled('', { media: [item('$photo'), item('$unknownPhoto')] }))
  expect(room?.messages).toHaveLength(before ?? -1)
})
