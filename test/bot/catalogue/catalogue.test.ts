import { describe, expect, test } from 'vitest'
import { addGroup } from '#sandbox/new-world.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { type Chat, openChat } from '#test/support/chat.ts'
import { addCategory, addProduct, addVariant, noon } from '#test/support/shop.ts'
import { makeShowcase } from '#test/support/showcase.ts'

/** Clothes with 24 socks, and Tops below it with a tee. */
async function openShowcase(): Promise<Chat & { teeId: number }> {
  const chat = await openChat()
  return { ...chat, ...(await makeShowcase(chat.db, chat.imagesDir)) }
}

describe('the catalogue', () => {
  test('opens by its button under the greeting, and stays in that message', async () => {
    const ann = (await openShowcase()).ann()
    ann.starts()
    await ann.awaits('Corner')
    await ann.hears('Catalogue')
    expect(ann.buttons()).toEqual([['Clothes · 25'], ['All products · 25']])
    await ann.hears('Clothes · 25')
    expect(ann.reads()).toEqual(['/start', 'Clothes\n\nPage 1 of 4'])
    expect(ann.buttons().slice(0, 3)).toEqual([['Tops · 1'], ['Tee · from ₽1,990'], ['Socks 1 · Sold out']])
  })

  test('is paged without skipping or doubling anything, there and back', async () => {
    const ann = (await openShowcase()).ann()
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    await ann.hears('Clothes · 25')
    const seen: string[] = []
    const note = () =>
      seen.push(
        ...ann
          .buttons()
          .flat()
          .filter((label) => label.includes(' · ')),
      )
    note()
    for (let page = 2; page <= 4; page++) {
      await ann.hears('Next ›')
      expect(ann.reads().at(-1)).toContain(`Page ${page} of 4`)
      note()
    }
    expect(seen).toHaveLength(26)
    expect(new Set(seen).size).toBe(26)
    expect(ann.buttons().flat()).not.toContain('Next ›')
    await ann.hears('‹ Back')
    expect(ann.reads().at(-1)).toContain('Page 3 of 4')
    expect(ann.sees()).toHaveLength(2)
  })

  test('leads up again, step by step', async () => {
    const ann = (await openShowcase()).ann()
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    await ann.hears('Clothes · 25')
    await ann.hears('Tops · 1')
    expect(ann.reads().at(-1)).toBe('Clothes › Tops')
    await ann.hears('↑ Clothes')
    await ann.hears('↑ Catalogue')
    expect(ann.reads().at(-1)).toContain('Choose a category')
  })

  test('of many categories is paged, too', async () => {
    const { ann: meet, db } = await openChat()
    for (let number = 1; number <= 20; number++) {
      const { id: categoryId } = addCategory(db, { title: { en: `Shelf ${number}` }, position: number })
      addVariant(db, addProduct(db, { categoryId }).id)
    }
    rebuildCatalogue(db, noon)
    const ann = meet()
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    await ann.hears('Next ›')
    await ann.hears('Next ›')
    expect(ann.buttons().flat()).toEqual([
      ...['Shelf 17 · 1', 'Shelf 18 · 1', 'Shelf 19 · 1', 'Shelf 20 · 1'],
      ...['‹ Back', 'All products · 20'],
    ])
  })

  test('has a list of everything', async () => {
    const ann = (await openShowcase()).ann()
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    await ann.hears('All products · 25')
    expect(ann.reads().at(-1)).toBe('All products\n\nPage 1 of 4')
    expect(ann.buttons()[0]).toEqual(['Tee · from ₽1,990'])
  })

  test('says in Russian and in English that the shop is still empty', async () => {
    const { person } = await openChat()
    for (const [language, words] of [
      ['ru', 'Магазин только открывается'],
      ['en', 'The shop is just opening'],
    ] as const) {
      const guest = person({ name: 'Guest', language })
      guest.says('/catalogue')
      await guest.awaits(words)
    }
  })

  test('opens at a category by a link, an empty one too, and says when it is no more', async () => {
    const { ann: meet, db } = await openShowcase()
    const empty = addCategory(db, { title: { en: 'Hats' } })
    const hidden = addCategory(db, { title: { en: 'Secret' }, hidden: true })
    const ann = meet()
    ann.starts(`c_${empty.id}`)
    await ann.awaits('Products for this category are on their way')
    for (const [index, id] of [hidden.id, 999_999_999_999_999].entries()) {
      ann.starts(`c_${id}`)
      const gone = () => ann.reads().filter((words) => words.startsWith('This category is gone'))
      await expect.poll(() => gone().length).toBe(index + 1)
    }
    await ann.hears('Catalogue')
    expect(ann.reads().at(-1)).toContain('Choose a category')
    ann.starts('catalogue')
    await ann.awaits('Choose a category')
  })

  test('shows the last page when the one asked for is no more', async () => {
    const { ann: meet, db } = await openChat()
    const { id: categoryId } = addCategory(db, { title: { en: 'Cups' } })
    for (let number = 0; number < 9; number++) addVariant(db, addProduct(db, { categoryId }).id)
    rebuildCatalogue(db, noon)
    const ann = meet()
    ann.starts(`c_${categoryId}`)
    await ann.awaits('Page 1 of 2')
    db.$client.exec("update products set status = 'archived' where id > 3")
    rebuildCatalogue(db, noon)
    await ann.hears('Next ›')
    expect(ann.reads().at(-1)).toBe('Cups')
    expect(ann.buttons()).toHaveLength(4)
  })
})

test('in a group the bot says where the products are', async () => {
  const { core, ann: meet } = await openShowcase()
  const ann = meet()
  const group = addGroup(core.world, { title: 'Friends', members: [ann.id] })
  const there = ann.in(group)
  there.says(`/catalogue@${core.world.bot.username}`)
  await there.awaits('in a private chat')
  expect(await there.taps('Open the catalogue')).toEqual({
    kind: 'url',
    url: `https://t.me/${core.world.bot.username}?start=catalogue`,
  })
})

describe('what nobody knows is answered in words', () => {
  test.each(['c:1', 'cart:add:17', 'x'])('a button of last year: %s', async (data) => {
    const { call, ann: meet } = await openShowcase()
    const ann = meet()
    ann.starts()
    await ann.awaits('Corner')
    const reply_markup = { inline_keyboard: [[{ text: 'Old', callback_data: data }]] }
    await call('sendMessage', { chat_id: ann.id, text: 'Last year', reply_markup })
    expect(await ann.hears('Old')).toEqual({
      text: 'This button is out of date. Start again: /start',
      alert: true,
    })
  })

  test('a command that is none', async () => {
    const ann = (await openShowcase()).ann()
    ann.says('/discount')
    await ann.awaits('There is no such command')
    await ann.hears('Catalogue')
  })

  test('a button in a group', async () => {
    const { core, call, ann: meet } = await openShowcase()
    const ann = meet()
    const group = addGroup(core.world, { title: 'Friends', members: [ann.id] })
    const reply_markup = { inline_keyboard: [[{ text: 'Look', callback_data: 'c:0:1' }]] }
    await call('sendMessage', { chat_id: group.id, text: 'Here', reply_markup })
    expect(await ann.in(group).hears('Look')).toEqual({
      text: 'We show the products in a private chat with the bot. Open it and tap “Catalogue”.',
      alert: true,
    })
  })
})
