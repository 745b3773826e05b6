import { expect, test } from 'vitest'
import { readState } from '#shop/conversation-state.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { openChat } from '#test/support/chat.ts'
import { addProduct, addVariant, noon } from '#test/support/shop.ts'
import { openSportShop } from '#test/support/sport-shop.ts'

async function openSport() {
  const chat = await openChat()
  openSportShop(chat.db)
  return { ...chat, boris: chat.person({ name: 'Boris', language: 'ru' }) }
}

test('whatever is typed is searched for, and leads to the product and back', async () => {
  const { boris } = await openSport()
  boris.says('кроссовки')
  await boris.awaits('Вот что нашлось по запросу «кроссовки»:')
  const [first = ''] = boris.buttons()[0] ?? []
  expect(first).toMatch(/^Кроссовки беговые AirRun · 10\s₽$/)
  await boris.hears(first)
  expect(boris.reads().at(-1)).toContain('Кроссовки беговые AirRun')
  await boris.hears('← К списку')
  expect(boris.reads()).toEqual(['кроссовки', expect.stringContaining('Вот что нашлось по запросу')])
})

test('a typing error is understood, and the answer says how', async () => {
  const { boris } = await openSport()
  boris.says('красовки')
  await boris.awaits('Возможно, вы имели в виду «кроссовки»')
})

test('words that fit nothing are left out, and named', async () => {
  const { boris } = await openSport()
  boris.says('мяч фиолетовый')
  const found = await boris.awaits('поэтому не учли: фиолетовый')
  expect(boris.buttons(found)[0]?.[0]).toContain('Мяч футбольный')
})

test('where nothing is found there is advice, and the way to the catalogue', async () => {
  const { boris } = await openSport()
  boris.says('экскаватор < & >')
  const nothing = await boris.awaits('ничего не нашлось')
  expect(nothing.text).toContain('«экскаватор < & >»')
  await boris.hears('Каталог')
  expect(boris.reads().at(-1)).toContain('Выберите раздел')
})

test('/search takes words, and asks for them when there are none', async () => {
  const { ann: meet } = await openSport()
  const ann = meet()
  ann.says('/search')
  await ann.awaits('Write what you are looking for')
  ann.says('/search yoga mat')
  await ann.awaits('Here is what we found for “yoga mat”')
  expect(ann.buttons()[0]?.[0]).toMatch(/^Yoga mat/)
})

test('many finds are paged there and back without doubling any', async () => {
  const chat = await openChat()
  for (let number = 0; number < 19; number++) {
    addVariant(chat.db, addProduct(chat.db, { title: { en: `Lamp ${number}` } }).id)
  }
  rebuildCatalogue(chat.db, noon)
  const ann = chat.ann()
  ann.says('lamp')
  await ann.awaits('Here is what we found for')
  const seen = new Set<string>()
  const note = () => {
    for (const label of ann.buttons().flat()) if (label.startsWith('Lamp')) seen.add(label)
  }
  note()
  for (let turn = 0; turn < 2; turn++) {
    await ann.hears('Next ›')
    note()
  }
  expect(seen.size).toBe(19)
  expect(ann.buttons().flat()).not.toContain('Next ›')
  await ann.hears('‹ Back')
  await ann.hears('‹ Back')
  expect(ann.buttons().flat()).not.toContain('‹ Back')
  expect(ann.sees()).toHaveLength(2)
})

test('a search of long ago is asked to be typed again', async () => {
  const { db, ann: meet } = await openSport()
  const ann = meet()
  ann.says('shoes')
  await ann.awaits('Here is what we found for')
  await ann.hears(ann.buttons()[0]?.[0] ?? '')
  db.$client.exec('delete from conversation_state')
  expect(await ann.hears('← To the list')).toEqual({
    text: 'That search was a while ago. Please write again what you are looking for.',
    alert: true,
  })
})

test('the last queries are kept, the same one once', async () => {
  const { db, ann: meet } = await openSport()
  const ann = meet()
  for (const words of ['ball', 'mat', 'ball']) {
    ann.says(words)
    await expect
      .poll(() => readState(db, `${ann.id}/searches`))
      .toContainEqual({ number: expect.anything(), words })
  }
  await expect
    .poll(() => readState(db, `${ann.id}/searches`))
    .toEqual([
      { number: 2, words: 'mat' },
      { number: 1, words: 'ball' },
    ])
})
