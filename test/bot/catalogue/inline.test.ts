import type { InlineQueryResult } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { customers } from '#db/schema/people.ts'
import { addGroup } from '#sandbox/new-world.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { countCalls, openChat, shopUrl } from '#test/support/chat.ts'
import { openHttp } from '#test/support/http.ts'
import { addProduct, addVariant, memoryDb, noon, set } from '#test/support/shop.ts'
import { makeShowcase, pictureHash } from '#test/support/showcase.ts'

async function openShowcase() {
  const chat = await openChat()
  const { db, imagesDir, core } = chat
  const { address } = await openHttp(db, { imagesDir })
  core.hosts.add(shopUrl, address)
  return { ...chat, ...(await makeShowcase(db, imagesDir)) }
}

const titles = (results: InlineQueryResult[]) =>
  results.map((one) => ('title' in one ? one.title : undefined))

test('finds products by what is typed, each with price, availability and photo', async () => {
  const { ann: meet, teeId } = await openShowcase()
  const { results, button } = await meet().asksInline('tee')
  expect(results).toMatchObject([
    {
      type: 'photo',
      id: `p_${teeId}`,
      title: 'Tee',
      description: 'from ₽1,990 · In stock',
      photo_url: `${shopUrl}/images/${pictureHash('red-front')}-8.jpg`,
      photo_width: 8,
      photo_height: 10,
      thumbnail_url: `${shopUrl}/images/${pictureHash('red-front')}-8.jpg`,
    },
  ])
  expect(button).toBeUndefined()
})

test('what is chosen is sent with a button that opens it in the bot', async () => {
  const { ann: meet, teeId, core } = await openShowcase()
  const ann = meet()
  const group = addGroup(core.world, { title: 'Friends', members: [ann.id] })
  const there = ann.in(group)
  const { queryId, results } = await there.asksInline('tee')
  const [tee] = results
  if (tee === undefined) throw new Error('nothing was found')
  const shared = await there.choosesInline(queryId, tee)
  expect(shared.caption).toBe('Tee\nfrom ₽1,990  ₽2,490\nIn stock\n\nLight.\nStrong.')
  expect(shared.caption_entities?.map(({ type }) => type)).toEqual(['bold', 'strikethrough'])
  expect(shared.photo?.at(-1)).toMatchObject({ width: 8, height: 10 })
  const url = `https://t.me/${core.world.bot.username}?start=p_${teeId}`
  expect(shared.reply_markup?.inline_keyboard).toEqual([[{ text: 'Look and buy', url }]])
  ann.starts(`p_${teeId}`)
  await ann.awaits('Tee')
})

test('is the photo that Telegram has already, where it has', async () => {
  const { ann: meet, teeId } = await openShowcase()
  const ann = meet()
  ann.starts(`p_${teeId}`)
  await ann.awaits('Tee')
  const { queryId, results } = await ann.asksInline('tee')
  expect(results).toMatchObject([{ type: 'photo', photo_file_id: expect.any(String), title: 'Tee' }])
  const [tee] = results
  if (tee === undefined) throw new Error('nothing was found')
  const shared = await ann.choosesInline(queryId, tee)
  expect(shared.photo).toBeDefined()
  expect(shared.caption).toContain('Light.')
})

test('is an article again where Telegram has forgotten the photo', async () => {
  const { ann: meet, teeId, core } = await openShowcase()
  const ann = meet()
  ann.starts(`p_${teeId}`)
  const card = await ann.awaits('Tee')
  for (const { file_id } of card.photo ?? []) delete core.world.files[file_id]
  expect((await ann.asksInline('tee')).results).toMatchObject([{ type: 'article', title: 'Tee' }])
})

test('is not searched for when it is shared with the bot itself', async () => {
  const { ann: meet, teeId } = await openShowcase()
  const ann = meet()
  const { queryId, results } = await ann.asksInline('tee')
  const [tee] = results
  if (tee === undefined) throw new Error('nothing was found')
  await ann.choosesInline(queryId, tee)
  ann.starts(`p_${teeId}`)
  await ann.awaits(({ photo }) => photo !== undefined)
  expect(ann.sees()).toHaveLength(3)
})

test('shows the newest while nothing is typed, page by page, each once', async () => {
  const { ann: meet } = await openShowcase()
  const ann = meet()
  const first = await ann.asksInline('  ')
  expect(titles(first.results).slice(0, 3)).toEqual(['Tee', 'Socks 1', 'Socks 2'])
  expect(first.nextOffset).not.toBe('')
  const second = await ann.asksInline('  ', first.nextOffset)
  expect(second.nextOffset).toBe('')
  expect(new Set(titles([...first.results, ...second.results])).size).toBe(25)
})

test('pages through what is found', async () => {
  const { ann: meet } = await openShowcase()
  const ann = meet()
  const first = await ann.asksInline('socks')
  const second = await ann.asksInline('socks', first.nextOffset)
  expect(new Set(titles([...first.results, ...second.results])).size).toBe(24)
})

test('a page that nobody made is the end', async () => {
  const { ann: meet } = await openShowcase()
  const { results, nextOffset, button } = await meet().asksInline('socks', 'page 7')
  expect([results, nextOffset, button]).toEqual([[], '', undefined])
})

test('where nothing is found a button leads into the bot', async () => {
  const { ann: meet } = await openShowcase()
  const { results, button } = await meet().asksInline('excavator')
  expect(results).toEqual([])
  expect(button).toEqual({ text: 'Nothing found. Open the catalogue', start_parameter: 'catalogue' })
})

test('speaks the language of whoever asks, and remembers no answer for others', async () => {
  const { person, ann } = await openShowcase()
  const boris = person({ name: 'Boris', language: 'ru' })
  const found = await boris.asksInline('футболка')
  expect(found.results).toMatchObject([{ title: 'Футболка', description: expect.stringContaining('от 1') }])
  await boris.asksInline('')
  expect(titles((await ann().asksInline('')).results)).toContain('Socks 1')
})

test('writes what the shop wrote as it is', async () => {
  const { db, ann: meet } = await openChat()
  const title = { en: 'Tom & <Jerry>' }
  const { id } = addProduct(db, { title, description: { en: 'a < b & "c"' } })
  addVariant(db, id)
  rebuildCatalogue(db, noon)
  const ann = meet()
  const { queryId, results } = await ann.asksInline('')
  expect(titles(results)).toEqual(['Tom & <Jerry>'])
  const [only] = results
  if (only === undefined) throw new Error('nothing was found')
  const { text } = await ann.choosesInline(queryId, only)
  expect(text?.split('\n').at(0)).toBe('Tom & <Jerry>')
  expect(text?.split('\n').at(-1)).toBe('a < b & "c"')
})

test('without an https address it is an article without a thumbnail', async () => {
  const chat = await openChat({ isPublic: false })
  await makeShowcase(chat.db, chat.imagesDir)
  const [tee] = (await chat.ann().asksInline('tee')).results
  expect(tee?.type).toBe('article')
  expect(tee).not.toHaveProperty('thumbnail_url')
})

describe('whoever only searches', () => {
  test('is not written down', async () => {
    const { db, core, ann: meet } = await openShowcase()
    const ann = meet()
    const there = ann.in(addGroup(core.world, { title: 'Friends', members: [ann.id] }))
    const { queryId, results } = await there.asksInline('tee')
    const [tee] = results
    if (tee === undefined) throw new Error('nothing was found')
    await there.choosesInline(queryId, tee)
    await there.asksInline('socks')
    expect(db.select().from(customers).all()).toEqual([])
  })

  test('reads the language chosen before, if we have met', async () => {
    const db = memoryDb()
    const chat = await openChat({ db })
    await makeShowcase(db, chat.imagesDir)
    const ann = chat.ann()
    ann.says('/language')
    await ann.awaits('Which language')
    await ann.hears('Русский')
    expect(titles((await ann.asksInline('футболка')).results)).toEqual(['Футболка'])
    set(db, 'language', 'en')
    set(db, 'languages', ['en'])
    expect(titles((await ann.asksInline('tee')).results)).toEqual(['Tee'])
  })
})

test('an answer that comes too late is no failure', async () => {
  const chat = await openShowcase()
  const ann = chat.ann()
  chat.faults.order({ kind: 'dropped', when: 'after' }, { method: 'answerInlineQuery' })
  expect((await ann.asksInline('tee')).results).toHaveLength(1)
  await expect.poll(() => countCalls(chat, 'answerInlineQuery')).toBe(2)
})
