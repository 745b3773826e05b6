import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settleFamilies } from '#shop/import/families.ts'
import { readHeader } from '#shop/import/header.ts'
import { lineReader } from '#shop/import/lines.ts'
import type { Row } from '#shop/import/table.ts'
import { limits } from '#shop/products/product-input.ts'
import { readGoods } from '#test/support/goods.ts'
import { importAll, pathsOf, plan, rowsOf, shelf, wrongs } from '#test/support/price-lists.ts'
import { addStaff, memoryDb, set } from '#test/support/shop.ts'

function open() {
  const db = memoryDb()
  return { db, owner: addStaff(db, 'owner') }
}
const wantedIn = (db: ReturnType<typeof memoryDb>) =>
  db.$client.prepare('select source from wanted_pictures order by id').pluck().all()

const tilda: Row[] = [
  ['Tilda UID', 'SKU', 'Category', 'Title', 'Description', 'Text', 'Photo', 'Price', 'Quantity', 'Price Old'],
  ['10', 'RAIN', 'Куртки;Новинки', 'Дождевик', 'Не промокает.', '<p>Лёгкий#nbsp;плащ</p>', '', '', '', ''],
  [
    '11',
    'RAIN-M',
    '',
    'Дождевик - Синий - M',
    '',
    '',
    'https://a.example/blue.jpg',
    '3800.00',
    '4',
    '4500.00',
  ],
  ['12', 'RAIN-L', '', 'Дождевик - Синий - L', '', '', '', '3900.00', '', ''],
  [
    '20',
    '',
    'Одежда>>>Шапки',
    'Шапка',
    '',
    '',
    'https://a.example/1.jpg https://a.example/2.jpg',
    '900.00',
    '0',
    '',
  ],
].map((row, at) => [
  ...row,
  ...(at === 0
    ? ['Editions', 'Parent UID']
    : at === 2 || at === 3
      ? [`Цвет:Синий;Размер:${at === 2 ? 'M' : 'L'}`, '10']
      : ['', '']),
])

test('an export of Tilda comes in with its variants, and once more changes nothing', () => {
  const { db, owner } = open()
  expect(plan(db, owner, tilda).header.dialect).toBe('tilda')
  expect(importAll(db, owner, tilda)).toEqual({ new: 2, changed: 0, same: 0, wrong: 0 })
  expect(shelf(db)).toEqual([
    'Дождевик | RAIN-M | Синий M | 3800 (4500) | 4 | in_stock | draft',
    'Дождевик | RAIN-L | Синий L | 3900 | ∞ | in_stock | draft',
    'Шапка | P2 |  | 900 | 0 | in_stock | draft',
  ])
  expect(pathsOf(db)).toEqual(['Куртки', 'Одежда > Шапки'])
  expect(readGoods(db).products[0]?.description).toEqual({ ru: 'Не промокает.\n\nЛёгкий плащ' })
  expect(wantedIn(db)).toEqual([
    'https://a.example/blue.jpg',
    'https://a.example/1.jpg',
    'https://a.example/2.jpg',
  ])
  expect(plan(db, owner, tilda).planned.map(({ kind }) => kind)).toEqual(['same', 'same'])
})

test('an export of Wix tells prices by what a variant costs more, and by a discount', () => {
  const { db, owner } = open()
  const hash = 'a1'.repeat(16)
  const rows = rowsOf(`
    handleId;fieldType;name;description;productImageUrl;collection;sku;price;surcharge;visible;discountMode;discountValue;inventory;productOptionName1;productOptionDescription1;productOptionName2;productOptionDescription2
    p1;Product;Card;<p>Thick.</p>;123abc_${hash}~mv2.jpg;Paper;;100.0;;true;PERCENT;20.0;InStock;Size;A5,A6;Finish;yes
    p1;Variant;;;;;C-5;;15.0;true;;;InStock;;A5;;yes
    p1;Variant;;;;;C-6;;0.0;true;;;3;;A6;;no
    p2;Product;Pen;;;Paper;PEN;5.0;;false;PERCENT;0.0;OutOfStock;Color;#FF0000:Red;;
    p3;Product;Ink;;;Paper;INK;0.0;;true;PERCENT;0.0;InStock;;;;`).map((row) =>
    row.map((cell) => String(cell).replace(',', ';')),
  )
  expect(wrongs(plan(db, owner, rows))).toEqual(['6 no-price'])
  importAll(db, owner, rows)
  expect(shelf(db)).toEqual([
    'Card | C-5 | A5 / Finish: yes | 92 (115) | ∞ | in_stock | published',
    'Card | C-6 | A6 / Finish: no | 80 (100) | 3 | in_stock | published',
    'Pen | PEN-RED | Red | 5 | ∞ | sold_out | draft',
  ])
  expect(readGoods(db).colours[0]?.hex).toBe('#ff0000')
  expect(wantedIn(db)).toEqual([`https://static.wixstatic.com/media/123abc_${hash}~mv2.jpg`])
})

const prom = (...rows: string[]) =>
  rowsOf(
    [
      'Код_товара;Название_позиции;Описание;Цена;Скидка;Ссылка_изображения;Наличие;Количество;Название_группы;ID_группы_разновидностей;Название_Характеристики;Измерение_Характеристики;Значение_Характеристики;Название_Характеристики;Измерение_Характеристики;Значение_Характеристики',
      ...rows,
    ].join('\n'),
  )

test('an export of Prom: days to wait are an order, varieties are variants where colour or size tells them apart', () => {
  const { db, owner } = open()
  const rows = prom(
    'T-1;Футболка белая;<b>Хлопок</b>;500;10%;https://a.example/w.jpg, https://a.example/w2.jpg;+;7;Одежда;900;Состав;;хлопок;Цвет;;Белый',
    'T-2;Футболка чёрная;;500;;;14;;Одежда;900;Состав;;хлопок;Цвет;;Чёрный',
    ';Матрас 80;;3000;;;-;;Матрасы;901;Ширина;см;80;;;',
    ';Матрас 90;;3300;;;0;;Матрасы;901;Ширина;см;90;;;',
    ';Стол;;900;;;+;;Столы;;Цвет;;Дуб;;;',
    ';Стол;;950;;;+;;Столы;;;;;;;',
  )
  expect(importAll(db, owner, rows)).toMatchObject({ new: 5, wrong: 0 })
  expect(shelf(db).map((line) => line.replace(/ \| draft$/, ''))).toEqual([
    'Футболка белая | T-1 | Белый | 450 (500) | 7 | in_stock',
    'Футболка белая | T-2 | Чёрный | 500 | ∞ | on_order',
    'Матрас 80 | P2 |  | 3000 | ∞ | sold_out',
    'Матрас 90 | P3 |  | 3300 | ∞ | on_order',
    'Стол | P4 |  | 900 | ∞ | in_stock',
    'Стол | P5 |  | 950 | ∞ | in_stock',
  ])
  expect(wantedIn(db)).toEqual(['https://a.example/w.jpg', 'https://a.example/w2.jpg'])
})

test('an export of InSales: a column for each property, categories with slashes', () => {
  const { db, owner } = open()
  const rows = rowsOf(`
    ID товара;Название товара или услуги;Видимость на витрине;Размещение на сайте;Изображения;Свойство: Размер;Свойство: Цвет;ID варианта;Артикул;Цена продажи;Старая цена;Остаток;Параметр: Размер
    1;Платье;выставлен;Каталог/Одежда/Платья ## Каталог;https://a.example/1.jpg https://a.example/2.jpg;S;Красный;7;D-S;2500;3000;2;S-M
    1;Платье;выставлен;Каталог/Одежда/Платья ## Каталог;https://a.example/1.jpg https://a.example/2.jpg;M;Красный;8;D-M;2500;3000;0;S-M
    2;Пояс;скрыт;Каталог/Пояса;;;;9;B;400;;5;`)
  expect(plan(db, owner, rows).header.dialect).toBe('insales')
  importAll(db, owner, rows)
  expect(shelf(db)).toEqual([
    'Платье | D-S | Красный S | 2500 (3000) | 2 | in_stock | published',
    'Платье | D-M | Красный M | 2500 (3000) | 0 | in_stock | published',
    'Пояс | B |  | 400 | 5 | in_stock | draft',
  ])
  expect(pathsOf(db)).toEqual(['Каталог > Одежда > Платья', 'Каталог > Пояса'])
  expect(wantedIn(db)).toHaveLength(2)
})

test('an export of МойСклад: modifications name the code of their product', () => {
  const { db, owner } = open()
  const rows = rowsOf(`
    Группы;UUID;Тип;Код;Наименование;Внешний код;Артикул;Цена: Цена продажи;Закупочная цена;Остаток;Код товара модификации;Характеристика:Цвет
    Одежда/Кофты;u1;Товар;00010;Кофта;e1;KF;3 200,00;1 000,00;;;
    Одежда/Кофты;u2;Модификация;00011;Кофта (Белый);e2;KF-W;3 200,00;1 000,00;3;00010;Белый
    Услуги;u3;Услуга;00012;Подгонка;e3;;500,00;;;;`)
  expect(plan(db, owner, rows).header.dialect).toBe('moysklad')
  importAll(db, owner, rows)
  expect(shelf(db)).toEqual([
    'Кофта | KF-W | Белый | 3200 | 3 | in_stock | draft',
    'Подгонка | P2 |  | 500 | ∞ | in_stock | draft',
  ])
  expect(readGoods(db).products[1]?.kind).toBe('service')
  expect(pathsOf(db)).toEqual(['Одежда > Кофты', 'Услуги'])
})

test('an export of PrestaShop: lists have commas, and the price of a unit is no price', () => {
  const { db, owner } = open()
  const rows = rowsOf(
    'Product ID;Active (0/1);Name *;Categories (x,y,z...);Price tax excluded;Unit price;Reference #;Quantity;Summary;Image URLs (x,y,z...)\n1;1;Pot;Home,Kitchen;120;3;PT;9;<p>New.</p>;http://a.example/1.jpg,http://a.example/2.jpg\n2;0;Pan;Home;80;;PN;0;;',
  )
  importAll(db, owner, rows)
  expect(shelf(db)).toEqual([
    'Pot | PT |  | 120 | 9 | in_stock | published',
    'Pan | PN |  | 80 | 0 | in_stock | draft',
  ])
  expect(pathsOf(db)).toEqual(['Home', 'Home'])
})

const woo = (...rows: string[]) =>
  rowsOf(
    [
      'ID;Type;SKU;Name;Published;In stock?;Stock;Regular price;Parent;Attribute 1 name;Attribute 1 value(s);Attribute 2 name;Attribute 2 value(s)',
      ...rows,
    ].join('\n'),
  )

test('a variation of WooCommerce in any size is one in each, unless its pieces are counted', () => {
  const { db, owner } = open()
  set(db, 'language', 'en')
  const rows = woo(
    '1;variable;TEE;Tee;1;1;;;;Color;Red, Blue;Size;M, L',
    '2;variation;TEE-R;Tee - Red;1;1;;20;TEE;Color;Red;Size;',
    '3;variation;TEE-B;Tee - Blue;1;1;5;20;TEE;Color;Blue;Size;',
    '4;external;GIFT;Gift;1;1;;30;;;;;',
    '5;variable;CAP;Cap;1;1;;;;Color;Red, Blue;;',
    '6;variation;;Cap - Red;1;1;1;9;CAP;Color;Red;;',
    '7;variation;;Cap - Blue;1;1;2;9;id:5;Color;Blue;;',
  )
  importAll(db, owner, rows)
  expect(shelf(db)).toEqual([
    'Tee | TEE-R-M | Red M | 20 | ∞ | in_stock | published',
    'Tee | TEE-R-L | Red L | 20 | ∞ | in_stock | published',
    'Tee | TEE-B | Blue | 20 | 5 | in_stock | published',
    // What others sell has to be looked at first.
    'Gift | GIFT |  | 30 | ∞ | in_stock | draft',
    'Cap | CAP-RED | Red | 9 | 1 | in_stock | published',
    'Cap | CAP-BLUE | Blue | 9 | 2 | in_stock | published',
  ])
  expect(plan(db, owner, rows).planned.map(({ kind }) => kind)).toEqual(['same', 'same', 'same'])
})

test('the Russian names of WooCommerce are known as its translation spells them', () => {
  const names =
    'ID;Тип;Артикул;Имя;Опубликован;Короткое описание;Описание;В наличии?;Запасы;Акционная цена;Базовая цена;Категории;Изображения;Родительский;Название атрибута 1;Значение(-я) аттрибута(-ов) 1'
  const { columns, dialect } = readHeader(rowsOf(`${names}\n1;simple;A;Кеды;1;;;1;;;5;;;;;`))
  expect(dialect).toBe('woo')
  expect(columns.map(({ field }) => field)).not.toContain(undefined)
})

test('what a shop of Shopify has added for itself is no column of ours', () => {
  const { columns } = readHeader(
    rowsOf(
      'Handle;Title;Option1 Name;Option1 Value;Variant Price;Color (product.metafields.shopify.color-pattern)\na;A;Size;M;5;black',
    ),
  )
  expect(columns.at(-1)?.field).toBeUndefined()
})

test('sizes of however many words are short, and tell all variants of a product apart', () => {
  const value = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('a', 'b', ' ', 'Ж', '1') })
  const variants = fc.uniqueArray(
    fc.tuple(value, value).map(([a, b]) => `Длина:x${a.trim()};Узор:y${b.trim()}`),
    {
      ...{ minLength: 2, maxLength: 8 },
    },
  )
  fc.assert(
    fc.property(variants, (editions) => {
      const rows: Row[] = [
        ['Tilda UID', 'Title', 'Price', 'Editions', 'Parent UID'],
        ['1', 'Ткань', '', '', ''],
        ...editions.map((one, at) => [`${at + 2}`, 'Ткань', '5', one, '1']),
      ]
      const read = lineReader({ header: readHeader(rows), currency: 'RUB', language: 'ru' })
      const lines = rows.slice(1).flatMap((row, at) => read(row, at + 2) ?? [])
      const settled = settleFamilies(lines, 'ru').filter(({ isWhole }) => !isWhole)
      const right = settled.filter(({ wrong }) => wrong.length === 0)
      expect(right.every(({ size = '' }) => [...size].length <= limits.size)).toBe(true)
      // Told apart, or told as too long: never made alike.
      const before = new Set(lines.map(({ size }) => size)).size
      if (right.length === settled.length)
        expect(new Set(settled.map(({ size }) => size)).size).toBe(before - 1)
    }),
  )
})

test('whatever a product may be chosen in, no more variants are made than it may have', () => {
  const { db, owner } = open()
  const values = Array.from({ length: 60 }, (_, at) => `v${at}`).join(';')
  const rows: Row[] = [
    [
      'handleId',
      'fieldType',
      'name',
      'price',
      ...[1, 2, 3, 4, 5, 6].flatMap((at) => [`productOptionName${at}`, `productOptionDescription${at}`]),
    ],
    ['p1', 'Product', 'Card', '5.0', ...[1, 2, 3, 4, 5, 6].flatMap((at) => [`Option ${at}`, values])],
  ]
  importAll(db, owner, rows)
  expect(shelf(db)).toEqual(['Card | P1 |  | 5 | ∞ | in_stock | draft'])
})

test('a file that stands there twice is read once', () => {
  const { db, owner } = open()
  const rows = woo(
    '1;variable;TEE;Tee;1;1;;;;Color;Red, Blue;Size;M, L',
    '2;variation;TEE-R;Tee - Red;1;1;;20;TEE;Color;Red;Size;',
  )
  importAll(db, owner, [...rows, ...rows.slice(1), ...rows.slice(1)])
  expect(shelf(db).map((line) => line.split(' | ')[1])).toEqual(['TEE-R-M', 'TEE-R-L'])
})

test('an export of Square: a variation named "Regular" is the only one', () => {
  const { db, owner } = open()
  importAll(
    db,
    owner,
    rowsOf(
      'Category,Item Name,Variation Name,Price (CAD),Item ID\nVases,Vase,Regular,$95.00,A\nFlowers,Bouquet,Small,$50.00,B\nFlowers,Bouquet,Large,$75.00,B'.replaceAll(
        ',',
        ';',
      ),
    ),
  )
  expect(shelf(db).map((line) => line.split(' | ').slice(0, 4).join(' | '))).toEqual([
    'Vase | P1 |  | 95',
    'Bouquet | P2-SMALL | Small | 50',
    'Bouquet | P2-LARGE | Large | 75',
  ])
})

test('an export of OpenCart: the numbers of its categories are no names', () => {
  const { db, owner } = open()
  importAll(
    db,
    owner,
    rowsOf(
      'product_id;name(en-gb);categories;sku;quantity;model;image_name;price;status;description(en-gb)\n1;Lens;20,28;;7;L-1;catalog/lens.jpg;100.0000;true;#',
    ).map((row) => row.map((cell) => (cell === '#' ? '&lt;p&gt;Sharp&lt;/p&gt;' : cell))),
  )
  // What a product says of itself has tags in it that are spelt out.
  expect(readGoods(db).products[0]?.description).toEqual({ en: 'Sharp' })
  expect([shelf(db), pathsOf(db)]).toEqual([['Lens | L-1 |  | 100 | 7 | in_stock | published'], ['']])
})
