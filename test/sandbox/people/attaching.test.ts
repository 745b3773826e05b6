import { expect, test } from 'vitest'
import { draw } from '#test/support/demo-bot.ts'
import { openBot } from '#test/support/sandbox.ts'

async function withAnn() {
  const bot = await openBot()
  return { ...bot, ann: bot.telegram.person('Ann') }
}
const picture = async (colour: string) => ({
  name: `${colour}.png`,
  mime: 'image/png',
  bytes: await draw(colour),
})
const file = (name: string, text: string) => ({ name, mime: 'text/plain', bytes: Buffer.from(text) })

test('a photo comes in its sizes, smallest first, with its caption', async () => {
  const { ann, told } = await withAnn()
  await ann.sendsPhoto(await picture('red'), 'Like this? https://shop.example/1')
  const { photo, caption, caption_entities, media_group_id } = told('message')
  expect(photo?.map(({ width, height }) => `${width}×${height}`)).toEqual(['90×68', '320×240', '640×480'])
  expect(caption).toBe('Like this? https://shop.example/1')
  expect(caption_entities).toEqual([{ type: 'url', offset: 11, length: 22 }])
  expect(media_group_id).toBeUndefined()
})

test('the bot reads a file as it was sent', async () => {
  const { ann, told, call, telegram } = await withAnn()
  await ann.sendsFile(file('прайс.csv', 'lamp;1990'), 'The prices')
  const { document, caption } = told('message')
  expect({ ...document, caption }).toMatchObject({
    file_name: 'прайс.csv',
    mime_type: 'text/csv',
    file_size: 9,
    caption: 'The prices',
  })
  const { file_path } = await call<{ file_path: string }>('getFile', { file_id: document?.file_id })
  const link = `${telegram.address}/file/bot${telegram.token}/${file_path}`
  expect(await (await fetch(link)).text()).toBe('lamp;1990')
})

test('a picture as a file is a document with a small picture', async () => {
  const { ann, told } = await withAnn()
  await ann.sendsFile(await picture('red'))
  const { document, photo } = told('message')
  expect(photo).toBeUndefined()
  expect(document).toMatchObject({ mime_type: 'image/png', thumbnail: { width: 320, height: 240 } })
})

test('more than ten photos are several albums, and one left over is none', async () => {
  const { ann, updates } = await withAnn()
  const photos = await Promise.all(Array.from({ length: 21 }, () => picture('red')))
  await ann.sendsAlbum(photos, 'All of them')
  const messages = updates().map(({ message }) => message)
  const groups = messages.map((message) => message?.media_group_id)
  expect(groups.map((group) => groups.indexOf(group))).toEqual([
    ...Array(10).fill(0),
    ...Array(10).fill(10),
    20,
  ])
  expect([groups[0], groups[10], groups[20]]).toEqual([
    expect.stringMatching(/^\d+$/),
    expect.stringMatching(/^\d+$/),
    undefined,
  ])
  expect(messages.map((message) => message?.caption).filter(Boolean)).toEqual(['All of them'])
  expect(messages[0]?.caption).toBe('All of them')
})

test('a caption is edited, and given to what had none', async () => {
  const { ann, updates } = await withAnn()
  const [photo] = await ann.sendsPhoto(await picture('red'))
  if (photo === undefined) throw new Error('no photo')
  ann.edits(photo, 'A lamp')
  ann.edits(photo, 'Two lamps')
  expect(() => ann.edits(photo, 'x'.repeat(1_025))).toThrow('message caption is too long')
  const edited = updates().flatMap((update) => update.edited_message ?? [])
  expect(edited.map(({ caption }) => caption)).toEqual(['A lamp', 'Two lamps'])
  expect(edited[0]?.photo).toEqual(photo.photo)
  expect(ann.historyOf(photo)).toEqual(['', 'A lamp'])
})

test.each([
  ['nothing at all', [], '', 'there is nothing to send'],
  ['a photo that is none', [file('cat.jpg', 'meow')], '', 'Bad Request: IMAGE_PROCESS_FAILED'],
  ['an empty photo', [file('cat.jpg', '')], '', 'Bad Request: IMAGE_PROCESS_FAILED'],
  ['too long a caption', [file('a.txt', 'a')], 'x'.repeat(1_025), 'message caption is too long'],
])('nobody sends %s', async (_, files, caption, words) => {
  const { ann, updates } = await withAnn()
  await expect(ann.sendsAlbum(files, caption)).rejects.toThrow(words)
  expect(updates()).toEqual([])
})
