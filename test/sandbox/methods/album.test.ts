import type { Message } from 'grammy/types'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BotClient, openBot } from '../../support/bot-client.ts'

let bot: BotClient
beforeAll(async () => {
  bot = await openBot()
})
afterAll(() => bot.telegram.stop())

const picture = async (width: number) => {
  const bytes = await sharp({ create: { width, height: 20, channels: 3, background: '#222' } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], `${width}.png`)
}
const text = (name: string) => new File(['hello'], name)

async function sendAlbum(media: unknown[], more = {}): Promise<Message[]> {
  const answer = await bot.multipart('sendMediaGroup', { chat_id: bot.chat, media, ...more })
  expect(answer).toMatchObject({ ok: true })
  return answer.result as Message[]
}

describe('an album', () => {
  test('is messages one after another, held together by one id', async () => {
    const album = await sendAlbum(
      [
        { type: 'photo', media: 'attach://a', caption: '*One*', parse_mode: 'MarkdownV2' },
        { type: 'photo', media: 'attach://b', has_spoiler: true },
      ],
      { a: await picture(30), b: await picture(40) },
    )
    const [first, second] = album
    expect(album).toMatchObject([
      { caption: 'One', caption_entities: [{ type: 'bold', offset: 0, length: 3 }], photo: [{ width: 30 }] },
      { has_media_spoiler: true, photo: [{ width: 40 }] },
    ])
    expect(second?.message_id).toBe((first?.message_id ?? 0) + 1)
    expect(first?.media_group_id).toMatch(/^\d+$/)
    expect(second?.media_group_id).toBe(first?.media_group_id)
  })

  test('has another id each time', async () => {
    const [photo] = await sendAlbum([{ type: 'photo', media: 'attach://a' }], { a: await picture(30) })
    const again = { type: 'photo', media: photo?.photo?.[0]?.file_id }
    const [one] = await sendAlbum([again, again])
    const [two] = await sendAlbum([again, again])
    expect(one?.media_group_id).not.toBe(two?.media_group_id)
  })

  test('of one is a message like any other', async () => {
    const album = await sendAlbum([{ type: 'photo', media: 'attach://a' }], { a: await picture(30) })
    expect(album).toHaveLength(1)
    expect(album[0]).not.toHaveProperty('media_group_id')
  })

  test('of documents does not look at what they are', async () => {
    const gif = new File(
      [
        new Uint8Array(
          await sharp(await (await picture(9)).bytes())
            .gif()
            .toBuffer(),
        ),
      ],
      'a.gif',
    )
    const album = await sendAlbum(
      [
        { type: 'document', media: 'attach://a' },
        { type: 'document', media: 'attach://b' },
      ],
      { a: gif, b: text('b.txt') },
    )
    expect(album).toMatchObject([{ document: { file_name: 'a.gif' } }, { document: { file_name: 'b.txt' } }])
    expect(album[0]).not.toHaveProperty('animation')
  })

  test('may have photos and videos, which are what the bot says of them', async () => {
    const video = { type: 'video', media: 'attach://b', width: 20_000, height: 480, duration: 7 }
    const album = await sendAlbum([{ type: 'photo', media: 'attach://a' }, video], {
      a: await picture(30),
      b: text('film.mp4'),
    })
    expect(album[1]).toMatchObject({
      video: { file_name: 'film.mp4', mime_type: 'video/mp4', width: 10_000, height: 480, duration: 7 },
    })
  })

  test('has its texts above when all of them say so', async () => {
    const item = { type: 'photo', media: 'attach://a', show_caption_above_media: true }
    const album = await sendAlbum([item, item], { a: await picture(30) })
    expect(album).toMatchObject([{ show_caption_above_media: true }, { show_caption_above_media: true }])
  })

  test('answers a message and is kept from being copied as a whole', async () => {
    const { result } = await bot.json('sendMessage', { chat_id: bot.chat, text: 'look' })
    const { message_id } = result as Message
    const item = { type: 'photo', media: 'attach://a' }
    const album = await sendAlbum([item, item], {
      a: await picture(30),
      reply_parameters: { message_id },
      protect_content: true,
    })
    for (const message of album) {
      expect(message).toMatchObject({ reply_to_message: { message_id }, has_protected_content: true })
    }
  })
})
