import { expect, test } from 'vitest'
import { shiftCategory } from '#shop/categories/categories.ts'
import { getCategorySheet, listCategoryLines, pathWords } from '#shop/categories/category-list.ts'
import { addCategoryPaths, deepest, mostLines } from '#shop/categories/category-paths.ts'
import { listChildIds } from '#shop/categories/category-tree.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import { addProduct, addStaff, memoryDb, noon } from '#test/support/shop.ts'

function makeShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const add = (text: string, parentId: number | null = null) =>
    addCategoryPaths(db, owner, { parentId, text, language: 'en' }, noon)
  const tree = (parentId: number | null = null): unknown[] =>
    listCategoryLines(db, parentId).map(({ id, title }) => {
      const below = tree(id)
      return below.length === 0 ? title : [title, below]
    })
  return { db, owner, add, tree }
}

test('a list of paths becomes the tree it tells of', () => {
  const { add, tree } = makeShop()
  const { ends, made } = add('Одежда > Футболки\n\n Одежда›Куртки | Jackets \nShoes | Обувь\nNike')
  expect(tree()).toEqual([
    [{ ru: 'Одежда' }, [{ ru: 'Футболки' }, { ru: 'Куртки', en: 'Jackets' }]],
    { ru: 'Обувь', en: 'Shoes' },
    { en: 'Nike' },
  ])
  expect([ends.length, made.length]).toEqual([4, 5])
})

test('what is there already is not made again, whatever its language and capitals', () => {
  const { add, tree } = makeShop()
  const first = add('Обувь | Shoes > Кеды')
  const again = add('SHOES > кеды > Детские')
  expect(again.made).toHaveLength(1)
  expect(add('обувь')).toEqual({ ends: [first.made[0]], made: [], repeated: 1 })
  expect(tree()).toEqual([[{ ru: 'Обувь', en: 'Shoes' }, [[{ ru: 'Кеды' }, [{ ru: 'Детские' }]]]]])
})

test('paths may begin in a category', () => {
  const { db, add } = makeShop()
  const [shoes = 0] = add('Обувь').ends
  const [kids = 0] = add('Кеды > Детские', shoes).ends
  expect(pathWords(db, kids, 'ru')).toBe('Обувь › Кеды › Детские')
  expect(codeOf(() => add('Кеды', 99))).toBe('not-found')
})

test.each([
  ['Одежда >', 1],
  ['Обувь\n> Кеды', 2],
  ['Обувь\n\nОдежда > > Куртки', 3],
  ['Обувь | Shoes | Schuhe', 1],
  ['Обувь |', 1],
  ['x'.repeat(201), 1],
  [Array.from({ length: deepest + 1 }, () => 'К').join('>'), 1],
])('a line like %j stops all of them and is named', (text, line) => {
  const { add, tree } = makeShop()
  expect(refusalOf(() => add(text))).toMatchObject({ code: 'category-line', params: { line } })
  expect(tree()).toEqual([])
})

test('says when there is nothing to add, or too much, or nobody may', () => {
  const { db, add } = makeShop()
  expect(codeOf(() => add(' \n '))).toBe('title-required')
  expect(codeOf(() => add('К\n'.repeat(mostLines + 1)))).toBe('category-lines-many')
  const seller = addStaff(db, 'seller')
  const bySeller = () => addCategoryPaths(db, seller, { parentId: null, text: 'К', language: 'ru' }, noon)
  expect(codeOf(bySeller)).toBe('not-allowed')
  expect(codeOf(() => getCategorySheet(db, seller, 1))).toBe('not-allowed')
})

test('a category is shown with all that is in it', () => {
  const { db, owner, add } = makeShop()
  const [kids = 0] = add('Обувь > Кеды > Детские').ends
  const [shoes = 0, sneakers = 0] = listChildIds(db, null).flatMap((id) => [id, ...listChildIds(db, id)])
  for (const categoryId of [sneakers, sneakers, kids]) addProduct(db, { categoryId, status: 'draft' })
  expect(listCategoryLines(db, null)).toEqual([
    { id: shoes, title: { ru: 'Обувь' }, hidden: false, children: 1, goods: 3 },
  ])
  expect(getCategorySheet(db, owner, sneakers)).toMatchObject({
    ...{ children: 1, goods: 2, goodsInBranch: 3 },
    path: [{ id: shoes }, { id: sneakers, title: { ru: 'Кеды' } }],
  })
})

test.each([
  ['first', 'BACD'],
  ['up', 'BACD'],
  ['down', 'ACBD'],
  ['last', 'ACDB'],
] as const)('%s: moves among its siblings, and never further than their end', (to, order) => {
  const { db, owner, add } = makeShop()
  const [a = 0, b = 0, c = 0, d = 0] = add('A\nB\nC\nD').ends
  const names = new Map([
    [a, 'A'],
    [b, 'B'],
    [c, 'C'],
    [d, 'D'],
  ])
  const read = () =>
    listChildIds(db, null)
      .map((id) => names.get(id))
      .join('')
  shiftCategory(db, owner, { categoryId: b, to }, noon)
  expect(read()).toBe(order)
  for (let turn = 0; turn < 5; turn++) shiftCategory(db, owner, { categoryId: b, to }, noon)
  expect(read()).toBe(to === 'first' || to === 'up' ? 'BACD' : 'ACDB')
})
