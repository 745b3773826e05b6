import { describe, expect, test } from 'vitest'
import { previewOf } from '#bot/staff/pages/page-preview.ts'
import { withSigns } from '#bot/staff/pages/typed-signs.ts'
import { deletePage, listAllPages } from '#shop/pages/page-editing.ts'
import { readPageText } from '#shop/pages/page-text.ts'
import { findPage, listPages } from '#shop/pages/pages.ts'
import { openOffice } from '#test/support/owner.ts'

describe('/pages', () => {
  test('makes a page of its title and its text, to be looked at before it is shown', async () => {
    const { db, says, taps, left } = await openOffice()
    await says('/pages', 'Here go the pages of the shop')
    await taps('➕ New page', 'What is the page called?')
    await says('x'.repeat(101), 'keep it within 100 characters')
    await says('Delivery <1> & returns', 'Write the text of the page in English')
    await says('# Fast <b>\n\n- by **courier**\n\nCall', '🚫 Hidden')
    expect(listPages(db, 'en')).toEqual([])
    const preview = await taps('👀 Preview', 'DELIVERY <1> & RETURNS')
    expect(preview.text).toBe('DELIVERY <1> & RETURNS\n\nFAST <B>\n\n• by courier\n\nCall')
    await taps('‹ Back', '➕ Write on', 'it goes to the end')
    await says('us.', '✅ Saved.')
    await taps('🟢 Show', '🟢 Customers see it.')
    expect(findPage(db, 'delivery-1-returns', 'en')?.text).toHaveLength(4)
    expect(left()).toHaveLength(1)
  })

  test('takes a text whole that Telegram cut into two messages', async () => {
    const { db, olga, says, taps } = await openOffice()
    await says('/pages', 'Here go the pages')
    await taps('➕ New page', 'What is the page called?')
    await says('Terms', 'Write the text of the page')
    const [one, two] = ['a'.repeat(4_096), 'b'.repeat(500)]
    olga.says(one)
    await says(two, 'English: Terms, 4,598 characters')
    expect(listAllPages(db, olga.staff)[0]?.text).toEqual({ en: `${one}\n\n${two}` })
  })

  test('edits, orders, hides and deletes, whatever happens meanwhile', async () => {
    const { db, olga, says, taps } = await openOffice({ language: 'ru' })
    for (const title of ['Доставка', 'О нас']) {
      await says('/pages', 'Страницы')
      await taps('➕ Новая страница', 'Как назовём')
      await says(title, 'Напишите текст')
      await says('Текст', 'Скрыта')
      await taps('🟢 Показать', 'Покупатели её видят')
    }
    await taps('↑ Выше', 'в этом порядке')
    expect(listPages(db, 'ru').map(({ title }) => title)).toEqual(['О нас', 'Доставка'])
    await taps('Доставка', 'Название по-английски', 'Напишите название')
    await says('Delivery', 'English: Delivery')
    await taps('🚫 Скрыть', '🗑 Удалить', 'Удалить страницу «Доставка»')
    deletePage(db, olga.staff, { pageId: 1 }, Date.now())
    expect((await olga.hears('Да, удалить'))?.text).toContain('больше нет')
    await says('/pages', 'в этом порядке')
    await taps('О нас', '🗑 Удалить', 'Да, удалить', '✅ Удалено.')
    expect(listPages(db, 'ru')).toEqual([])
  })
})

test('what was made bold or a link in the chat becomes the signs of a page', () => {
  const text = 'Call us now, or read this'
  const entities = [
    { type: 'text_link', offset: 21, length: 4, url: 'https://example.com/' },
    { type: 'bold', offset: 0, length: 4 },
    { type: 'bold', offset: 21, length: 4 },
    { type: 'italic', offset: 5, length: 2 },
  ] as const
  const message = { text, entities: [...entities] } as unknown as Parameters<typeof withSigns>[0]
  expect(withSigns(message, text)).toBe('**Call** us now, or read [this](https://example.com/)')
  expect(withSigns(undefined, 'a <b>')).toBe('a <b>')
})

describe('a preview', () => {
  const shown = (text: string, room = 4000) =>
    previewOf(readPageText(text), { room, shopUrl: 'https://shop.example' })

  test('opens the web and places of the shop, and nothing else', () => {
    expect(shown('[a "b"](https://x.example/?q=1&r=2) [c](/cart) [d](tel:+7495) <i>').text).toBe(
      '<a href="https://x.example/?q=1&amp;r=2">a "b"</a> <a href="https://shop.example/cart">c</a> d &lt;i&gt;',
    )
  })

  test('is cut between blocks where one message holds no more', () => {
    expect(shown('one\n\ntwo\n\nthree', 12)).toEqual({ text: 'one\n\ntwo', isWhole: false })
  })
})
