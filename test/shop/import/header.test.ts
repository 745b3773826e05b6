import { expect, test } from 'vitest'
import { isMapped, readHeader } from '#shop/import/header.ts'
import { rowsIn, rowsOf } from '#test/support/price-lists.ts'

const fieldsOf = (...parameters: Parameters<typeof readHeader>) =>
  readHeader(...parameters).columns.map(({ field }) => field ?? '-')

test('knows columns by their names in Russian and in English', () => {
  expect(fieldsOf(rowsOf('Артикул;Наименование;Цена, руб.;Остаток (шт);Бренд'))).toEqual([
    'sku',
    'title',
    'price',
    'stock',
    '-',
  ])
  expect(fieldsOf(rowsOf('SKU;Product name;Price (EUR);Qty;Category'))).toEqual([
    'sku',
    'title',
    'price',
    'stock',
    'category',
  ])
})

test('finds the names below a letterhead', () => {
  const rows = rowsOf(
    'ООО «Ромашка»;;\n;;\nПрайс-лист от 01.02.2026;;\nКод;Артикул;Номенклатура;Розничная цена\n1;A-1;Кеды;100',
  )
  const header = readHeader(rows)
  expect(header.row).toBe(3)
  // The article is what the goods are known by, also beside a code.
  expect(header.columns.map(({ field }) => field ?? '-')).toEqual(['-', 'sku', 'title', 'price'])
})

test('one name that is known is enough to find the row of names', () => {
  const header = readHeader(rowsOf('Прайс ООО «Ромашка»;\nВнутр. обозначение;Цена\nA-1;100'))
  expect([header.row, header.columns.map(({ name }) => name)]).toEqual([1, ['Внутр. обозначение', 'Цена']])
})

test('takes a list without names for goods from its first row, and shows what is in its columns', () => {
  const header = readHeader(rowsOf('A-1;100\nA-2;200'))
  expect(header.row).toBe(-1)
  expect(isMapped(header)).toBe(false)
  expect(header.columns).toMatchObject([{ name: '', samples: ['A-1', 'A-2'] }, { samples: ['100', '200'] }])
  expect(isMapped(readHeader(rowsOf('A-1;100'), { 0: 'sku', 1: 'price' }))).toBe(true)
})

test('what a person says of a column counts, and takes its meaning from any other', () => {
  const rows = rowsOf('Артикул;Цена;Опт;Имя\nA;1;2;x')
  expect(fieldsOf(rows, { 2: 'price', 3: null })).toEqual(['sku', '-', 'price', '-'])
})

test('knows the exports of WooCommerce and Shopify, and what their words mean there', () => {
  expect(readHeader(rowsIn('woocommerce.csv')).dialect).toBe('woo')
  expect(readHeader(rowsIn('shopify.csv')).dialect).toBe('shopify')
  const russian =
    'ID;Тип;Артикул;Имя;Опубликован;Наличие;Запасы;Базовая цена;Акционная цена;Родительский;Название атрибута 1;Значения атрибутов 1'
  expect(readHeader(rowsOf(russian)).dialect).toBe('woo')
  expect(fieldsOf(rowsOf(russian)).slice(-2)).toEqual(['optionName1', 'optionValue1'])
  const newer =
    'Title;URL handle;Description;Type;Published on online store;Status;SKU;Option1 name;Option1 value;Price;Compare-at price;Inventory tracker;Inventory quantity;Continue selling when out of stock;Product image URL;Variant image URL'
  expect(readHeader(rowsOf(newer)).dialect).toBe('shopify')
  expect(fieldsOf(rowsOf(newer))).not.toContain('-')
})

test('knows an export of WooCommerce from a Russian shop', () => {
  const names =
    'ID;Тип;Артикул;Имя;Опубликован;В наличии?;Запасы;Разрешены предзаказы;Акционная цена;Базовая цена;Категории;Изображения;Родительский;Имя атрибута 1;Значение(-я) атрибута 1'
  expect(fieldsOf(rowsOf(names))).toEqual([
    ...[
      'id',
      'type',
      'sku',
      'title',
      'published',
      'availability',
      'stock',
      'backorders',
      'salePrice',
      'price',
    ],
    ...['category', 'pictures', 'parent', 'optionName1', 'optionValue1'],
  ])
})

test('"group" in a price list is where goods stand, never what makes all of them one', () => {
  expect(fieldsOf(rowsOf('Группа;Артикул;Название;Тип;Цена'))).toEqual([
    'category',
    'sku',
    'title',
    '-',
    'price',
  ])
})

test('is not led astray by names that objects have of themselves', () => {
  expect(fieldsOf(rowsOf('__proto__;constructor;toString;Цена'))).toEqual(['-', '-', '-', 'price'])
})

test('of two columns with the same meaning the one that is filled is meant', () => {
  const rows = rowsOf('Title;Наименование;Цена\nТолько одна;Кеды;5\n;Шарф;6\n;Шляпа;7')
  const titles = readHeader(rows).columns.filter(({ field }) => field === 'title')
  expect(titles.map(({ name }) => name)).toContain('Наименование')
  expect(fieldsOf(rowsOf('Цена;Розничная цена\n;5\n;6\n;7'))).toEqual(['-', 'price'])
})

test('names may go on in the row below', () => {
  const header = readHeader(rowsOf('Артикул;Номенклатура;РР\n;;Цена\nA;Кеды;5'))
  expect([header.row, header.columns.map(({ field }) => field)]).toEqual([1, ['sku', 'title', 'price']])
})

test.each([
  ['Цена реализации, шт', 'price'],
  ['Цена РОЗНИЦА', 'price'],
  ['Розничная цена с НДС', 'price'],
  ['Ціна роздрібна', 'price'],
  ['Кол-во на складе', 'stock'],
  ['Цена ОПТ', '-'],
  ['Цена закупки для розницы', '-'],
  ['Номер детали', 'sku'],
])('%s is a %s', (name, field) => {
  expect(fieldsOf([['Наименование', name]])[1]).toBe(field)
})
