import type { Message } from 'grammy/types'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keep } from '#sandbox/messages/sending.ts'
import type { Kept } from '#sandbox/world.ts'
import { type BotClient, openBot, type Sent } from '../../support/bot-client.ts'

let bot: BotClient
let shown: Message
beforeAll(async () => {
  bot = await openBot()
})
afterAll(() => bot.telegram.stop())

const picture = async (width = 30) => {
  const bytes = await sharp({ create: { width, height: 20, channels: 3, background: '#262' } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], `${width}.png`)
}
const send = async (method: string, params: Sent) => {
  const answer = await bot.multipart(method, { chat_id: bot.chat, ...params })
  expect(answer).toMatchObject({ ok: true })
  return answer.result as Message
}
const idOf = (message: Message) => message.photo?.at(-1)?.file_id ?? ''
const edit = (params: Sent) =>
  bot.multipart('editMessageMedia', { chat_id: bot.chat, message_id: shown.message_id, ...params })
const refused = (description: string) => ({
  ok: false,
  error_code: 400,
  description: `Bad Request: ${description}`,
})
const photo = { type: 'photo', media: 'attach://a' }

beforeEach(async () => {
  shown = await send('sendPhoto', {
    photo: await picture(),
    caption: 'Tea',
    has_spoiler: true,
    reply_markup: { inline_keyboard: [[{ text: 'Buy', callback_data: 'buy' }]] },
  })
})

describe('editMessageMedia', () => {
  test('takes away the text and the buttons that it does not give anew', async () => {
    const { result } = await edit({ media: photo, a: await picture(77) })
    const { reply_markup: _, caption: __, has_media_spoiler: ___, ...rest } = shown
    expect(result).toEqual({
      ...rest,
      photo: [expect.objectContaining({ width: 77 })],
      edit_date: expect.any(Number),
    })
  })

  test('makes a document of a photo, with a text and buttons', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] }
    const media = { type: 'document', media: 'attach://a', caption: '<i>Leaflet</i>', parse_mode: 'HTML' }
    const { result } = await edit({ media, a: new File(['x'], 'a.pdf'), reply_markup })
    expect(result).toMatchObject({
      document: { file_name: 'a.pdf' },
      caption: 'Leaflet',
      caption_entities: [{ type: 'italic' }],
      reply_markup,
    })
    expect(result).not.toHaveProperty('photo')
  })

  test('makes a photo of a text', async () => {
    shown = await send('sendMessage', { text: 'Tea' })
    const { result } = await edit({ media: { type: 'photo', media: 'attach://a' }, a: await picture() })
    expect(result).toHaveProperty('photo')
    expect(result).not.toHaveProperty('text')
  })

  test('sets a film in place of a photo in an album', async () => {
    const album = await bot.multipart('sendMediaGroup', {
      chat_id: bot.chat,
      media: [photo, photo],
      a: await picture(),
    })
    shown = (album.result as Message[])[1] as Message
    const { result } = await edit({
      media: { type: 'video', media: 'attach://b' },
      b: new File(['x'], 'b.mp4'),
    })
    expect(result).toMatchObject({ media_group_id: shown.media_group_id, video: { file_name: 'b.mp4' } })
  })

  test('keeps what it was before', async () => {
    await edit({ media: photo, a: await picture() })
    expect(keptOf(shown)?.before).toEqual([shown])
  })
})

const keptOf = ({ message_id }: Message) =>
  bot.telegram.core.world.rooms[bot.chat]?.messages.find(({ message }) => message.message_id === message_id)

describe('editMessageMedia refuses', () => {
  test('the same once more', async () => {
    const media = { type: 'photo', media: idOf(shown), caption: 'Tea', has_spoiler: true }
    expect(await edit({ media, reply_markup: shown.reply_markup })).toEqual(
      refused(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      ),
    )
  })

  test.each([
    [{}, 'parameter "media" is required'],
    [{ media: '{' }, "can't parse input media JSON object"],
    [{ media: [photo] }, "can't parse InputMedia: expected an Object"],
    [{ media: photo }, "can't parse InputMedia: media not found"],
    [
      { media: { type: 'photo', media: 'abcd' } },
      "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
    ],
    [{ media: { type: 'photo', media: 'https://nobody.example/a.jpg' } }, 'failed to get HTTP URL content'],
    [{ media: { type: 'photo', media: 'abcd' }, message_id: 999 }, 'message to edit not found'],
    [{ media: { type: 'photo', media: 'abcd' }, chat_id: 5 }, 'chat not found'],
    [
      { media: { type: 'photo', media: 'abcd' }, chat_id: '', message_id: '' },
      'message identifier is not specified',
    ],
  ] as [Sent, string][])('%j: %s', async (params, description) => {
    expect(await edit(params)).toEqual(refused(description))
  })

  test('a file of another kind', async () => {
    const media = { type: 'document', media: idOf(shown) }
    expect(await edit({ media })).toEqual(refused("can't use file of type Photo as Document"))
  })

  test('a place, which has no file', async () => {
    shown = await send('sendLocation', { latitude: 1, longitude: 2 })
    expect(await edit({ media: photo, a: await picture() })).toEqual(refused("message media can't be edited"))
  })

  test.each([
    ['animation', "message content type can't be used in an album"],
    ['document', "can't change media type in the album"],
    ['audio', "can't change media type in the album"],
  ])('%s among photos', async (type, description) => {
    const album = await bot.multipart('sendMediaGroup', {
      chat_id: bot.chat,
      media: [photo, photo],
      a: await picture(),
    })
    shown = (album.result as Message[])[0] as Message
    expect(await edit({ media: { type, media: 'attach://b' }, b: new File(['x'], 'b') })).toEqual(
      refused(description),
    )
  })
})

describe('a message that came through the bot', () => {
  const inline_message_id = 'AAAAAAAAAAAAAAAAAAAAAAAAAAA'
  let kept: Kept
  beforeEach(() => {
    const room = bot.telegram.core.world.rooms[bot.chat]
    if (room === undefined) throw new Error('no such chat')
    const { id, username, first_name } = {
      id: bot.telegram.core.world.bot.id,
      username: 'sandbox_bot',
      first_name: 'S',
    }
    const via_bot = { id, username, first_name, is_bot: true }
    const message = { ...shown, message_id: 900, from: bot.person.user, via_bot } as Message
    kept = keep(bot.telegram.core, room, message, { inlineId: inline_message_id })
    return () => {
      kept.deleted = true
    }
  })
  const editInline = (params: Sent) => bot.multipart('editMessageMedia', { inline_message_id, ...params })

  test('gets a file that Telegram has', async () => {
    const other = await send('sendPhoto', { photo: await picture(55) })
    const answer = await editInline({ media: { type: 'photo', media: idOf(other) } })
    expect(answer).toEqual({ ok: true, result: true })
    expect(kept.message.photo).toEqual(other.photo)
  })

  test('gets no new one', async () => {
    expect(await editInline({ media: photo, a: await picture() })).toEqual(
      refused('invalid message content specified'),
    )
  })
})
