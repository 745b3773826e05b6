import { expect, test } from 'vitest'
import { importAll, plan, rowsOf, shelf, wrongs } from '#test/support/price-lists.ts'
import { addStaff, memoryDb } from '#test/support/shop.ts'

function open() {
  const db = memoryDb()
  return { db, owner: addStaff(db, 'owner') }
}

test('headings are known without articles, too, where goods fill more than a name and a price', () => {
  const { db, owner } = open()
  const rows = rowsOf(`Номенклатура;Ед.;Цена;Остаток
    ;;(без НДС);
    ТЕЛЕФОНЫ;;;
    Телефон;шт;9200;1
    КАБЕЛИ;;;
    Кабель;шт;300;5
    Зарядка;шт;;2
    ИТОГО:;;;8`)
  const planned = plan(db, owner, rows)
  expect([planned.sections, wrongs(planned), planned.rows]).toEqual([
    ['ТЕЛЕФОНЫ', 'КАБЕЛИ'],
    ['7 no-price'],
    3,
  ])
  // With two columns alone a name without a price is a price that is missing.
  expect(wrongs(plan(db, owner, rowsOf('Название;Цена\nКеды;\nШарф;5')))).toEqual(['2 no-price'])
})

test('a list that calls its titles descriptions fills an empty shop, and touches nothing in another', () => {
  const { db, owner } = open()
  const rows = rowsOf('Part Number;Description;SRP, US\nR-1;Router AC1200;129\nR-2;Router AC2100;82.5')
  expect(plan(db, owner, rows)).toMatchObject({ isTitled: true, wrong: [] })
  importAll(db, owner, rows)
  expect(shelf(db)[0]).toBe('Router AC1200 | R-1 |  | 129 | ∞ | in_stock | draft')
  expect(plan(db, owner, rows).planned.map(({ kind }) => kind)).toEqual(['same', 'same'])
  const more = rowsOf('Part Number;Description\nR-1;Fast\nR-3;New')
  expect([plan(db, owner, more).isTitled, wrongs(plan(db, owner, more))]).toEqual([false, ['3 sku-unknown']])
})

test('a row that stands there twice as it is counts once; with another price it is wrong', () => {
  const { db, owner } = open()
  const rows = rowsOf('Артикул;Название;Цена\nA;Кеды;5\nB;Шарф;6\nA;Кеды;5\nB;Шарф;7')
  expect(wrongs(plan(db, owner, rows))).toEqual(['5 sku-twice'])
  expect(importAll(db, owner, rows)).toMatchObject({ new: 2, wrong: 1 })
  expect(shelf(db)).toHaveLength(2)
})

test('"in stock" in figures means pieces where any of them is more than one', () => {
  const { db, owner } = open()
  importAll(
    db,
    owner,
    rowsOf(
      'Код;Наименование;Цена;В наличии\nA;Кеды;5;1\nB;Шарф;5;12\nC;Шляпа;5;-\nD;Зонт;5;по запросу от 1 шт',
    ),
  )
  expect(shelf(db).map((line) => line.split(' | ').slice(4, 6).join(' '))).toEqual([
    '1 in_stock',
    '12 in_stock',
    '∞ sold_out',
    '∞ on_order',
  ])
  const { db: other, owner: olga } = open()
  importAll(other, olga, rowsOf('Код;Наименование;Цена;В наличии\nA;Кеды;5;1\nB;Шарф;5;0'))
  expect(shelf(other).map((line) => line.split(' | ').slice(4, 6).join(' '))).toEqual([
    '∞ in_stock',
    '∞ sold_out',
  ])
})

test('goods without articles that are called alike are known by their order', () => {
  const { db, owner } = open()
  const rows = rowsOf('Название;Ед.;Цена\nЧехол;шт;5\nЧехол;шт;7\nШарф;шт;9')
  importAll(db, owner, rows)
  expect(plan(db, owner, rows).planned.map(({ kind }) => kind)).toEqual(['same', 'same', 'same'])
  importAll(db, owner, rowsOf('Название;Ед.;Цена\nЧехол;шт;5\nЧехол;шт;8\nЧехол;шт;9'))
  expect(
    shelf(db).map((line) =>
      line
        .split(' | ')
        .filter((_, at) => at === 0 || at === 3)
        .join(' '),
    ),
  ).toEqual([...['Чехол 5', 'Чехол 8', 'Шарф 9', 'Чехол 9']])
  // One of three: nobody knows which.
  expect(plan(db, owner, rowsOf('Название;Ед.;Цена\nЧехол;шт;1')).planned[0]?.kind).toBe('new')
})
