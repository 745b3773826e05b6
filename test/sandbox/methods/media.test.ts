import type { Document, Message, PhotoSize, File as TelegramFile } from 'grammy/types'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attach } from '#sandbox/people/attaching.ts'
import { type BotClient, openBot } from '../../support/bot-client.ts'

let bot: BotClient
beforeAll(async () => {
  bot = await openBot()
})
afterAll(() => bot.telegram.stop())

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c84' } })
const jpeg = async (width: number, height: number, name = 'photo.jpg') =>
  new File([new Uint8Array(await picture(width, height).jpeg().toBuffer())], name)

async function sendPhoto(photo: unknown, more = {}): Promise<Message> {
  const answer = await bot.multipart('sendPhoto', { chat_id: bot.chat, photo, ...more })
  expect(answer).toMatchObject({ ok: true })
  return answer.result as Message
}

async function getFile(file_id: string): Promise<TelegramFile> {
  const answer = await bot.json('getFile', { file_id })
  expect(answer).toMatchObject({ ok: true })
  return answer.result as TelegramFile
}

const sizesOf = (message: Message) => (message.photo ?? []).map(({ width, height }) => [width, height])
const largestOf = (message: Message) => message.photo?.at(-1) as PhotoSize

describe('a photo', () => {
  test.each([
    {
      width: 1600,
      height: 1200,
      sizes: [
        [90, 68],
        [320, 240],
        [800, 600],
        [1280, 960],
      ],
    },
    {
      width: 600,
      height: 300,
      sizes: [
        [90, 45],
        [320, 160],
        [600, 300],
      ],
    },
    {
      width: 320,
      height: 320,
      sizes: [
        [90, 90],
        [320, 320],
      ],
    },
    { width: 40, height: 60, sizes: [[40, 60]] },
  ])('of $width × $height has the sizes $sizes', async ({ width, height, sizes }) => {
    expect(sizesOf(await sendPhoto(await jpeg(width, height)))).toEqual(sizes)
  })

  test('is downloaded as the JPEG of the size that was asked for', async () => {
    const sent = await sendPhoto(await jpeg(1000, 500))
    const size = sent.photo?.[1] as PhotoSize
    const file = await getFile(size.file_id)
    expect(file).toEqual({
      file_id: size.file_id,
      file_unique_id: size.file_unique_id,
      file_size: size.file_size,
      file_path: expect.stringMatching(/^photos\/file_\d+\.jpg$/),
    })
    const response = await bot.download(file.file_path ?? '')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes).toHaveLength(size.file_size ?? 0)
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 160 })
  })

  test('sent again by its id is the same file, without an upload', async () => {
    const first = await sendPhoto(await jpeg(700, 700))
    const stored = Object.keys(bot.telegram.core.world.files).length
    const again = await bot.json('sendPhoto', { chat_id: bot.chat, photo: first.photo?.[0]?.file_id })
    expect((again.result as Message).photo).toEqual(first.photo)
    expect(Object.keys(bot.telegram.core.world.files)).toHaveLength(stored)
  })

  test('uploaded again is another file', async () => {
    const [one, two] = [await sendPhoto(await jpeg(50, 50)), await sendPhoto(await jpeg(50, 50))]
    expect(largestOf(one).file_unique_id).not.toBe(largestOf(two).file_unique_id)
  })

  test('is turned upright and tells nothing of its camera', async () => {
    const turned = await picture(400, 200)
      .withExif({ IFD0: { Make: 'Zenit', Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const sent = await sendPhoto(new File([new Uint8Array(turned)], 'a.jpg'))
    expect(largestOf(sent)).toMatchObject({ width: 200, height: 400 })
    const { file_path = '' } = await getFile(largestOf(sent).file_id)
    const bytes = Buffer.from(await (await bot.download(file_path)).arrayBuffer())
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  test('of a PNG has white where there was nothing', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const png = await sharp({ create: { width: 20, height: 20, channels: 4, background: clear } })
      .png()
      .toBuffer()
    const sent = await sendPhoto(new File([new Uint8Array(png)], 'clear.png'))
    const bytes = bot.telegram.core.files.get(
      bot.telegram.core.world.files[largestOf(sent).file_id]?.content ?? '',
    )
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
    expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
  })

  test('comes as another part that the call names', async () => {
    const photo = await jpeg(30, 30)
    const answer = await bot.multipart('sendPhoto', {
      chat_id: bot.chat,
      photo: 'attach://mine',
      mine: photo,
    })
    expect(answer).toMatchObject({ ok: true, result: { photo: [{ width: 30 }] } })
  })

  test('has a caption with entities, a veil and its text above', async () => {
    const sent = await sendPhoto(await jpeg(30, 30), {
      caption: '<b>New</b>',
      parse_mode: 'HTML',
      has_spoiler: true,
      show_caption_above_media: true,
      reply_markup: { inline_keyboard: [[{ text: 'Buy', callback_data: 'buy' }]] },
    })
    expect(sent).toMatchObject({
      caption: 'New',
      caption_entities: [{ type: 'bold', offset: 0, length: 3 }],
      has_media_spoiler: true,
      show_caption_above_media: true,
      reply_markup: { inline_keyboard: [[{ text: 'Buy', callback_data: 'buy' }]] },
    })
  })
})

describe('a document', () => {
  const text = (name: string, content = 'hello') => new File([content], name, { type: 'x/y' })
  const sendDocument = async (params: Record<string, unknown>) => {
    const answer = await bot.multipart('sendDocument', { chat_id: bot.chat, ...params })
    expect(answer).toMatchObject({ ok: true })
    return answer.result as Message
  }

  test('keeps its name and its bytes, and is what its name says', async () => {
    const { document } = await sendDocument({ document: text('price list.csv') })
    expect(document).toMatchObject({ file_name: 'price list.csv', mime_type: 'text/csv', file_size: 5 })
    const { file_path = '' } = await getFile(document?.file_id ?? '')
    expect(file_path).toMatch(/^documents\/file_\d+\.csv$/)
    expect(await (await bot.download(file_path)).text()).toBe('hello')
  })

  test.each([
    ['list.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['LEAFLET.PDF', 'application/pdf'],
    ['no extension', 'application/octet-stream'],
    ['odd.constructor', 'application/octet-stream'],
  ])('called %s is %s', async (name, mime_type) => {
    expect((await sendDocument({ document: text(name) })).document?.mime_type).toBe(mime_type)
  })

  test('that is a picture has a small one beside it', async () => {
    const { document } = await sendDocument({ document: await jpeg(900, 300) })
    expect(document).toMatchObject({ mime_type: 'image/jpeg', thumbnail: { width: 320, height: 107 } })
  })

  test('takes a small picture of the sender', async () => {
    const { document } = await sendDocument({ document: text('a.pdf'), thumbnail: await jpeg(60, 30) })
    expect(document?.thumbnail).toMatchObject({ width: 60, height: 30 })
  })

  test('that moves is an animation, unless it is not looked at', async () => {
    const gif = new File([new Uint8Array(await picture(20, 20).gif().toBuffer())], 'hop.gif')
    const moving = await sendDocument({ document: gif })
    expect(moving).toMatchObject({ animation: { file_name: 'hop.gif' }, document: { file_name: 'hop.gif' } })
    const still = await sendDocument({ document: gif, disable_content_type_detection: true })
    expect(still).not.toHaveProperty('animation')
    const again = await sendDocument({ document: moving.animation?.file_id })
    expect(again.animation).toEqual(moving.animation)
  })

  test('sent by its id in a form is the same one', async () => {
    const { document } = await sendDocument({ document: text('a.txt') })
    const again = await bot.form('sendDocument', {
      chat_id: bot.chat,
      document: (document as Document).file_id,
    })
    expect((again.result as Message).document).toEqual(document)
  })
})

describe('what a person sends', () => {
  const attachOwn = async (name: string, bytes: Buffer, as: 'photo' | 'file') => {
    const { core } = bot.telegram
    const room = core.world.rooms[bot.chat]
    if (room === undefined) throw new Error('no such chat')
    const [message] = await attach(core, { account: bot.person, room }, [{ name, mime: '', bytes }], { as })
    return message as Message
  }

  test('as a photo is one of any shape and name, which the bot can fetch and send on', async () => {
    const sent = await attachOwn('long.webp', await picture(2100, 100).webp().toBuffer(), 'photo')
    expect(sizesOf(sent)).toEqual([
      [90, 4],
      [320, 15],
      [800, 38],
      [1280, 61],
    ])
    const { file_path = '' } = await getFile(largestOf(sent).file_id)
    expect((await bot.download(file_path)).status).toBe(200)
    const again = await bot.json('sendPhoto', { chat_id: bot.chat, photo: largestOf(sent).file_id })
    expect(again).toMatchObject({ ok: true, result: { photo: sent.photo } })
  })

  test('as a file stays as it is', async () => {
    const bytes = await picture(50, 50).gif().toBuffer()
    const sent = await attachOwn('hop.gif', bytes, 'file')
    expect(sent.document).toMatchObject({ file_name: 'hop.gif', file_size: bytes.length })
    expect(sent).not.toHaveProperty('animation')
  })
})

describe('a link', () => {
  test('ends after an hour, and begins anew when it is asked for', async () => {
    const sent = await sendPhoto(await jpeg(30, 30))
    const { file_id } = largestOf(sent)
    const { file_path = '' } = await getFile(file_id)
    bot.telegram.core.clock.moveBy(3_599_000)
    expect((await bot.download(file_path)).status).toBe(200)
    bot.telegram.core.clock.moveBy(2_000)
    expect((await bot.download(file_path)).status).toBe(404)
    await getFile(file_id)
    expect((await bot.download(file_path)).status).toBe(200)
  })

  test('is none before it was asked for', async () => {
    const sent = await sendPhoto(await jpeg(30, 30))
    const { number } = bot.telegram.core.world.files[largestOf(sent).file_id] ?? { number: 0 }
    expect((await bot.download(`photos/file_${number}.jpg`)).status).toBe(404)
  })

  test('of a file that ended is refused', async () => {
    const { file_id } = largestOf(await sendPhoto(await jpeg(30, 30)))
    const { file_path = '' } = await getFile(file_id)
    const stored = bot.telegram.core.world.files[file_id]
    if (stored !== undefined) stored.expired = true
    expect((await bot.download(file_path)).status).toBe(404)
    expect(await bot.json('getFile', { file_id })).toMatchObject({
      error_code: 400,
      description: 'Bad Request: wrong file_id or the file is temporarily unavailable',
    })
  })

  test('needs the right path and the right token', async () => {
    const { file_id } = largestOf(await sendPhoto(await jpeg(30, 30)))
    const { file_path = '' } = await getFile(file_id)
    expect((await bot.download(file_path.replace('photos', 'documents'))).status).toBe(404)
    const other = `${bot.telegram.address}/file/bot1:wrong/${file_path}`
    expect((await fetch(other)).status).toBe(401)
  })
})
