import { describe, expect, test } from 'vitest'
import { attempt } from '#shop/error.ts'
import {
  createPage,
  deletePage,
  editPage,
  extendPage,
  listAllPages,
  raisePage,
  reorderPages,
} from '#shop/pages/page-editing.ts'
import { findPage, listPages } from '#shop/pages/pages.ts'
import { readLog } from '#test/support/goods.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCustomer, addStaff, memoryDb, noon } from '#test/support/shop.ts'

const delivery = {
  title: { ru: 'Доставка', en: 'Delivery' },
  text: { ru: 'Завтра.\n\n- курьером', en: 'Tomorrow.' },
}

function open() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  return { db, owner }
}

describe('a page', () => {
  test('is read by its address, in the language that was asked for or the one there is', () => {
    const { db, owner } = open()
    createPage(db, owner, delivery, noon)
    createPage(db, owner, { title: { ru: 'О нас' }, text: { ru: 'Мы есть.' } }, noon)
    expect(findPage(db, 'delivery', 'ru')).toEqual({
      slug: 'delivery',
      title: 'Доставка',
      text: [
        { kind: 'paragraph', words: [{ text: 'Завтра.' }] },
        { kind: 'list', items: [[{ text: 'курьером' }]] },
      ],
    })
    expect(findPage(db, 'delivery', 'en')?.title).toBe('Delivery')
    expect(findPage(db, 'o-nas', 'en')).toMatchObject({
      title: 'О нас',
      text: [{ words: [{ text: 'Мы есть.' }] }],
    })
    expect(findPage(db, 'nowhere', 'en')).toBeUndefined()
    expect(listPages(db, 'en')).toEqual([
      { slug: 'delivery', title: 'Delivery' },
      { slug: 'o-nas', title: 'О нас' },
    ])
  })

  test('has an address of its own: made from the title, or chosen', () => {
    const { db, owner } = open()
    const slugs = [delivery, delivery, { title: { ru: '!!!' } }, { ...delivery, slug: 'how-we-bring' }].map(
      (input) => createPage(db, owner, input, noon).slug,
    )
    expect(slugs).toEqual(['delivery', 'delivery-2', 'page', 'how-we-bring'])
    const taken = attempt(() => createPage(db, owner, { ...delivery, slug: 'delivery' }, noon))
    expect(taken).toMatchObject({ code: 'page-exists', params: { slug: 'delivery' } })
    const pageId = listAllPages(db, owner)[1]?.id ?? 0
    expect(codeOf(() => editPage(db, owner, { pageId, slug: 'delivery' }, noon))).toBe('page-exists')
    expect(editPage(db, owner, { pageId, slug: 'delivery-2' }, noon).slug).toBe('delivery-2')
    for (const slug of ['', 'Доставка', 'a b', '../x', '-a', 'x'.repeat(61)]) {
      expect(codeOf(() => createPage(db, owner, { ...delivery, slug }, noon))).toBe('invalid-input')
    }
  })

  test('changes in what is named, and is noted', () => {
    const { db, owner } = open()
    const { id: pageId } = createPage(db, owner, delivery, noon)
    const edited = editPage(db, owner, { pageId, text: { en: 'In two days.' } }, noon + 1)
    expect(edited).toMatchObject({
      ...delivery,
      text: { ...delivery.text, en: 'In two days.' },
      updatedAt: noon + 1,
    })
    expect(codeOf(() => editPage(db, owner, { pageId, title: { ru: '', en: '' } }, noon))).toBe(
      'title-required',
    )
    deletePage(db, owner, { pageId }, noon)
    expect(codeOf(() => editPage(db, owner, { pageId }, noon))).toBe('not-found')
    expect(readLog(db).map(({ action, subjectId }) => [action, subjectId])).toEqual(
      ['page.create', 'page.edit', 'page.delete'].map((action) => [action, String(pageId)]),
    )
  })

  test('that is hidden is not there for customers', () => {
    const { db, owner } = open()
    const { id: pageId } = createPage(db, owner, { ...delivery, hidden: true }, noon)
    expect([listPages(db, 'ru'), findPage(db, 'delivery', 'ru')]).toEqual([[], undefined])
    editPage(db, owner, { pageId, hidden: false }, noon)
    expect(findPage(db, 'delivery', 'ru')).toBeDefined()
  })

  test('is no longer than anybody reads, and there are not too many', () => {
    const { db, owner } = open()
    const long = { ...delivery, text: { ru: 'я'.repeat(20_001) } }
    expect(codeOf(() => createPage(db, owner, long, noon))).toBe('text-too-long')
    expect(codeOf(() => createPage(db, owner, { title: {} }, noon))).toBe('title-required')
    for (let number = 0; number < 50; number++) createPage(db, owner, delivery, noon)
    expect(attempt(() => createPage(db, owner, delivery, noon))).toMatchObject({
      code: 'pages-full',
    })
  })
})

describe('pages', () => {
  test('stand in the order they are put in', () => {
    const { db, owner } = open()
    const ids = ['a', 'b', 'c'].map((slug) => createPage(db, owner, { ...delivery, slug }, noon).id)
    reorderPages(db, owner, { pageIds: ids.toReversed() }, noon)
    createPage(db, owner, { ...delivery, slug: 'd' }, noon)
    expect(listPages(db, 'ru').map(({ slug }) => slug)).toEqual(['c', 'b', 'a', 'd'])
    expect(codeOf(() => reorderPages(db, owner, { pageIds: ids }, noon))).toBe('changed-meanwhile')
  })

  test('are for owners to write', () => {
    const { db, owner } = open()
    const { id: pageId } = createPage(db, owner, delivery, noon)
    for (const actor of [
      addStaff(db, 'manager'),
      addStaff(db, 'courier'),
      addStaff(db, 'seller'),
      addCustomer(db),
    ]) {
      const tries = [
        () => createPage(db, actor, delivery, noon),
        () => editPage(db, actor, { pageId, hidden: true }, noon),
        () => deletePage(db, actor, { pageId }, noon),
        () => reorderPages(db, actor, { pageIds: [pageId] }, noon),
        () => listAllPages(db, actor),
      ]
      expect(tries.map(codeOf)).toEqual(tries.map(() => 'not-allowed'))
    }
    expect(listPages(db, 'ru')).toHaveLength(1)
  })
})

test('a page goes up place by place, the first to the end', () => {
  const { db, owner } = open()
  const [first = 0, , last = 0] = ['a', 'b', 'c'].map(
    (slug) => createPage(db, owner, { ...delivery, slug }, noon).id,
  )
  raisePage(db, owner, { pageId: last }, noon)
  expect(listPages(db, 'ru').map(({ slug }) => slug)).toEqual(['a', 'c', 'b'])
  raisePage(db, owner, { pageId: first }, noon)
  expect(listPages(db, 'ru').map(({ slug }) => slug)).toEqual(['c', 'b', 'a'])
  deletePage(db, owner, { pageId: first }, noon)
  expect(codeOf(() => raisePage(db, owner, { pageId: first }, noon))).toBe('not-found')
})

test('a page grows by what one message holds, up to its length', () => {
  const { db, owner } = open()
  const { id: pageId } = createPage(db, owner, { title: { ru: 'О нас' } }, noon)
  extendPage(db, owner, { pageId, language: 'ru', text: 'Раз.' }, noon)
  expect(extendPage(db, owner, { pageId, language: 'ru', text: 'Два.' }, noon).text).toEqual({
    ru: 'Раз.\n\nДва.',
  })
  const long = 'я'.repeat(19_992)
  expect(codeOf(() => extendPage(db, owner, { pageId, language: 'ru', text: long }, noon))).toBe(
    'text-too-long',
  )
  expect(
    codeOf(() => extendPage(db, addStaff(db, 'manager'), { pageId, language: 'ru', text: 'x' }, noon)),
  ).toBe('not-allowed')
})
