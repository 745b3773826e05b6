import { describe, expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import { deleteCategory } from '#shop/categories/categories.ts'
import { applyImport } from '#shop/import/apply.ts'
import { planImport } from '#shop/import/plan.ts'
import { publishImported } from '#shop/import/publishing.ts'
import { deleteProduct, editProduct } from '#shop/products/products.ts'
import { searchProducts } from '#shop/search/search.ts'
import { followSearch } from '#shop/search/search-index.ts'
import { setStock } from '#shop/stock/stock.ts'
import { makeTee, readGoods, readLog } from '#test/support/goods.ts'
import { importAll, pathsOf, plan, rowsIn, rowsOf, shelf, wrongs } from '#test/support/price-lists.ts'
import { refusalOf } from '#test/support/refusal.ts'
import { addCategory, addProduct, addStaff, addVariant, memoryDb, noon, set } from '#test/support/shop.ts'

function open() {
  const db = memoryDb()
  return { db, owner: addStaff(db, 'owner') }
}

describe('a price list of a supplier', () => {
  const list = rowsOf(
    'Артикул;Наименование;Цена;Остаток;Категория\nA-1;Кеды;1 990,50;5;Обувь > Летняя\nA-2;Шнурки;99р.;нет;Обувь\nA-3;Стельки;150;есть;',
  )

  test('becomes goods with their categories, as drafts unless it says otherwise', () => {
    const { db, owner } = open()
    expect(importAll(db, owner, list)).toEqual({ new: 3, changed: 0, same: 0, wrong: 0 })
    expect(shelf(db)).toEqual([
      'Кеды | A-1 |  | 1990.5 | 5 | in_stock | draft',
      'Шнурки | A-2 |  | 99 | ∞ | sold_out | draft',
      'Стельки | A-3 |  | 150 | ∞ | in_stock | draft',
    ])
    expect(pathsOf(db)).toEqual(['Обувь > Летняя', 'Обувь', ''])
    expect(readLog(db).at(-1)).toMatchObject({
      action: 'import.apply',
      after: { added: 3, changed: 0, file: 'list.xlsx' },
    })
  })

  test('once more changes nothing', () => {
    const { db, owner } = open()
    importAll(db, owner, list)
    const before = readGoods(db)
    expect(plan(db, owner, list).planned.every(({ kind }) => kind === 'same')).toBe(true)
    expect(refusalOf(() => importAll(db, owner, list))?.code).toBe('import-nothing')
    expect(readGoods(db)).toEqual(before)
  })

  test('published at once, they are on sale and found', () => {
    const { db, owner } = open()
    importAll(db, owner, list, { newGoods: 'published' })
    expect(searchProducts(db, 'кеды', { language: 'ru', limit: 5 }).items.map(({ title }) => title)).toEqual([
      'Кеды',
    ])
    expect(
      db
        .select()
        .from(products)
        .all()
        .map((one) => one.publishedAt),
    ).toEqual([noon, noon, noon])
  })

  test('of thousands the search learns a little later, also after a restart', () => {
    const { db, owner } = open()
    const many = [
      ['Артикул', 'Название', 'Цена'],
      ...Array.from({ length: 90 }, (_, at) => [`S${at}`, `Кружка ${at}`, 10]),
    ]
    importAll(db, owner, many, { newGoods: 'published' })
    const count = () => searchProducts(db, 'кружка', { language: 'ru', limit: 100 }).items.length
    expect(count()).toBe(0)
    while (followSearch(db) > 0);
    expect(count()).toBe(90)
  })

  test('with two columns, article and price, changes prices alone', () => {
    const { db, owner } = open()
    const tee = makeTee(db, owner)
    const skus = tee.variants.map(({ sku }) => sku)
    expect(importAll(db, owner, rowsOf(`sku;price\n${skus[0]};900\nNO-SUCH;5`))).toEqual({
      new: 0,
      changed: 1,
      same: 0,
      wrong: 1,
    })
    const prices = shelf(db).map((line) => line.split(' | ')[3])
    expect(prices).toEqual(['900', '1000', '1000', '1000'])
    // One price for all is the product's own.
    importAll(db, owner, rowsOf(`sku;price\n${skus.map((sku) => `${sku};1200`).join('\n')}`))
    expect(readGoods(db).variants.map(({ priceMinor }) => priceMinor)).toEqual([null, null, null, null])
    expect(readGoods(db).products[0]).toMatchObject({
      priceMinor: 1200_00,
      fromPriceMinor: 1200_00,
      toPriceMinor: 1200_00,
    })
    // What no column tells has stayed.
    expect(readGoods(db).variants.map(({ stock }) => stock)).toEqual([5, 5, 5, 5])
    expect(readGoods(db).products[0]?.title).toEqual({ ru: 'Футболка', en: 'Tee' })
  })

  test('brings back into sale what it had none of', () => {
    const { db, owner } = open()
    importAll(db, owner, list)
    importAll(db, owner, rowsOf('Артикул;Остаток\nA-2;7'))
    expect(shelf(db)[1]).toBe('Шнурки | A-2 |  | 99 | 7 | in_stock | draft')
  })

  test('leaves the stock alone where it is told to', () => {
    const { db, owner } = open()
    importAll(db, owner, list)
    importAll(db, owner, rowsOf('Артикул;Цена;Остаток\nA-1;5;99'), { takesStock: false })
    expect(shelf(db)[0]).toBe('Кеды | A-1 |  | 5 | 5 | in_stock | draft')
  })

  test('an empty cell leaves what is there, a dash takes it away', () => {
    const { db, owner } = open()
    importAll(
      db,
      owner,
      rowsOf('Артикул;Название;Цена;Старая цена;Категория;Описание;Остаток\nA;Кеды;10;15;Обувь;Хорошие;3'),
    )
    importAll(db, owner, rowsOf('Артикул;Цена;Категория;Описание;Остаток\nA;11;;;'))
    expect([shelf(db), pathsOf(db)]).toEqual([['Кеды | A |  | 11 (15) | 3 | in_stock | draft'], ['Обувь']])
    importAll(db, owner, rowsOf('Артикул;Старая цена;Категория;Описание;Остаток\nA;;-;—;-'))
    expect([shelf(db), pathsOf(db)]).toEqual([['Кеды | A |  | 11 | ∞ | in_stock | draft'], ['']])
    expect(readGoods(db).products[0]?.description).toEqual({})
  })
})

describe('rows of one product', () => {
  test('are held together by the title where they have sizes or colours', () => {
    const { db, owner } = open()
    const rows = rowsOf(
      'Артикул;Название;Цвет;Размер;Цена;Остаток\nT-1;Футболка;Красный;S;100;1\nT-2;Футболка;Красный;M;100;2\nT-3;Футболка;Синий;M;120;3\nX;Шарф;;;50;4',
    )
    expect(importAll(db, owner, rows)).toMatchObject({ new: 2 })
    expect(shelf(db)).toEqual([
      'Футболка | T-1 | Красный S | 100 | 1 | in_stock | draft',
      'Футболка | T-2 | Красный M | 100 | 2 | in_stock | draft',
      'Футболка | T-3 | Синий M | 120 | 3 | in_stock | draft',
      'Шарф | X |  | 50 | 4 | in_stock | draft',
    ])
    expect(readGoods(db).colours.map(({ hex }) => hex)).toEqual(['#d32f2f', '#2f5fd0'])
    // A new size of it is one more variant of the same product.
    importAll(db, owner, [...rows, ['T-4', 'Футболка', 'Синий', 'L', 120, 9]])
    expect(shelf(db)[3]).toBe('Футболка | T-4 | Синий L | 120 | 9 | in_stock | draft')
  })

  test('may share one article: each gets one of its own, and is known by it the next time', () => {
    const { db, owner } = open()
    const rows = rowsOf('Артикул;Название;Размер;Цена\nTEE;Футболка;S;100\nTEE;Футболка;M;100')
    importAll(db, owner, rows)
    expect(shelf(db).map((line) => line.split(' | ')[1])).toEqual(['TEE-S', 'TEE-M'])
    expect(plan(db, owner, rows).planned).toMatchObject([{ kind: 'same' }])
  })

  test('with the same title and nothing to tell them apart are several products', () => {
    const { db, owner } = open()
    expect(importAll(db, owner, rowsOf('Артикул;Название;Цена\n1;Кружка;10\n2;Кружка;12'))).toMatchObject({
      new: 2,
    })
  })

  test('that call each variant differently do not rename the product', () => {
    const { db, owner } = open()
    const tee = makeTee(db, owner)
    const rows = tee.variants.map(({ sku }, at) => [sku, `Футболка муж. ${at}`, 500])
    importAll(db, owner, [['Артикул', 'Наименование', 'Цена'], ...rows])
    expect(readGoods(db).products[0]).toMatchObject({
      title: { ru: 'Футболка', en: 'Tee' },
      priceMinor: 500_00,
    })
  })
})

test('goods without articles are known by their titles', () => {
  const { db, owner } = open()
  importAll(db, owner, rowsOf('Название;Цена\nКружка;10\nЧашка;20'))
  expect(importAll(db, owner, rowsOf('Название;Цена\nкружка;11\nБлюдце;5'))).toEqual({
    new: 1,
    changed: 1,
    same: 0,
    wrong: 0,
  })
  expect(shelf(db).map((line) => line.split(' | ')[3])).toEqual(['11', '20', '5'])
  makeTee(db, owner)
  expect(wrongs(plan(db, owner, rowsOf('Название;Цена\nФутболка;5')))).toEqual(['2 which-variant'])
})

test('headings of a price list become categories of what is new, and its total is no product', () => {
  const { db, owner } = open()
  importAll(db, owner, rowsOf('Артикул;Название;Цена\nA;Кеды;10'))
  const rows = rowsOf(
    'Прайс;;\nАртикул;Название;Цена\n;Обувь;\nA;Кеды;11\nB;Туфли;12\nСумки и рюкзаки;;\nC;Рюкзак;13\n;Итого:;36',
  )
  expect(plan(db, owner, rows).sections).toEqual(['Обувь', 'Сумки и рюкзаки'])
  expect(importAll(db, owner, rows)).toEqual({ new: 2, changed: 1, same: 0, wrong: 0 })
  expect(wrongs(plan(db, owner, rowsOf('Название;Цена\nЛыжи;')))).toEqual(['2 no-price'])
  expect(wrongs(plan(db, owner, rowsOf('Артикул;Название;Цена\nAB-7;;')))).toEqual(['2 no-title'])
  expect(pathsOf(db)).toEqual(['', 'Обувь', 'Сумки и рюкзаки'])
})

describe('what is wrong', () => {
  test('is told row by row, and the others go in', () => {
    const { db, owner } = open()
    const rows = rowsOf(
      'Артикул;Название;Цена;Старая цена;Остаток;Размер\nA;Кеды;дорого;;1;\nB;Шарф;;;1;\nC;;10;;1;\nD;Носки;10;5;1;\nE;Ремень;10;;2,5;\nF;Шляпа;10;;1;\nF;Шляпа;10;;1;\nG;Пояс;10;;1;\n;Зонт;10;;1;' +
        'я'.repeat(41),
    )
    const planned = plan(db, owner, rows)
    expect(wrongs(planned)).toEqual([
      '2 price',
      '3 no-price',
      '4 no-title',
      '5 old-price-low',
      '6 stock',
      '8 sku-twice',
      '10 size-long',
    ])
    expect(importAll(db, owner, rows)).toMatchObject({ new: 1, wrong: 7 })
  })

  test('is an article that belongs to another product than its key says', () => {
    const { db, owner } = open()
    for (const sku of ['A', 'B']) addVariant(db, addProduct(db).id, { sku })
    expect(wrongs(plan(db, owner, rowsOf('handle;sku;price\nx;A;5\nx;B;6')))).toEqual(['3 sku-elsewhere'])
  })

  test('is two variants alike', () => {
    const { db, owner } = open()
    expect(
      wrongs(
        plan(db, owner, rowsOf('Код группы;Артикул;Название;Размер;Цена\nt;A;Тройник;M;5\nt;B;Тройник;m;6')),
      ),
    ).toEqual(['3 variant-twice'])
  })
})

describe('the shop', () => {
  const prices = rowsOf('Артикул;Цена\nA;5')
  function openShelf() {
    const { db, owner } = open()
    const product = addProduct(db, { priceMinor: 1000 })
    const variant = addVariant(db, product.id, { sku: 'A', size: '' })
    const planned = plan(db, owner, prices)
    const apply = () =>
      applyImport(db, owner, { plan: planned, fileName: 'x', chatId: 1, archive: null }, noon)
    return { db, owner, product, variant, apply }
  }

  test('refuses all of it when a product was edited or deleted since', () => {
    const edited = openShelf()
    editProduct(edited.db, edited.owner, { productId: edited.product.id, priceMinor: 7 }, noon)
    expect(refusalOf(edited.apply)?.code).toBe('import-changed')
    const gone = openShelf()
    deleteProduct(gone.db, gone.owner, { productId: gone.product.id }, noon)
    expect(refusalOf(gone.apply)?.code).toBe('import-changed')
  })

  test('refuses it when a new article was taken since, and nothing of it is written', () => {
    const { db, owner } = open()
    const planned = plan(db, owner, rowsOf('Артикул;Название;Цена;Категория\nA;Кеды;5;Обувь\nB;Шарф;6;Шарфы'))
    addVariant(db, addProduct(db).id, { sku: 'B' })
    const before = readGoods(db)
    expect(
      refusalOf(() =>
        applyImport(db, owner, { plan: planned, fileName: 'x', chatId: 1, archive: null }, noon),
      )?.code,
    ).toBe('import-changed')
    expect([readGoods(db), pathsOf(db)]).toEqual([before, ['']])
  })

  test('refuses it when a category that the goods go into was deleted since', () => {
    const { db, owner } = open()
    const { id: categoryId } = addCategory(db, { title: { ru: 'Обувь' } })
    const planned = plan(db, owner, rowsOf('Артикул;Название;Цена;Категория\nA;Кеды;5;обувь'))
    deleteCategory(db, owner, { categoryId }, noon)
    const about = { plan: planned, fileName: 'x', chatId: 1, archive: null }
    expect(refusalOf(() => applyImport(db, owner, about, noon))?.code).toBe('import-changed')
  })

  test('takes it though something was sold since, and the sale counts', () => {
    const { db, owner, variant, apply } = openShelf()
    setStock(db, owner, { variant: variant.id, stock: 9 }, noon)
    apply()
    expect(shelf(db)).toEqual([expect.stringContaining('| 5 | 9 |')])
  })

  test.each(['courier', 'seller'] as const)('lets no %s do it', (role) => {
    const { db } = open()
    expect(refusalOf(() => plan(db, addStaff(db, role), prices))?.code).toBe('not-allowed')
  })
})

test('an export of WooCommerce comes in as it is', () => {
  const { db, owner } = open()
  set(db, 'language', 'en')
  set(db, 'currency', 'USD')
  const rows = rowsIn('woocommerce.csv')
  expect(wrongs(plan(db, owner, rows))).toEqual(['8 grouped'])
  expect(importAll(db, owner, rows)).toEqual({ new: 4, changed: 0, same: 0, wrong: 1 })
  expect(shelf(db)).toEqual([
    'Rain jacket | RAIN-RED-M | Red M | 79.9 (99.9) | 4 | in_stock | published',
    'Rain jacket | RAIN-NAVY-L | Navy L | 99.9 | 0 | on_order | published',
    'Mug, blue | MUG |  | 12 | ∞ | in_stock | published',
    'Fitting at home | FIT |  | 25 | ∞ | in_stock | draft',
    'Old boots | GONE |  | 1500.5 | ∞ | sold_out | draft',
  ])
  expect(pathsOf(db)).toEqual(['Clothing > Jackets', 'Home > Kitchen', '', 'Clothing > Shoes , boots'])
  const [jacket, , fitting] = readGoods(db).products
  expect(jacket?.description).toEqual({ en: 'Light and dry.\n\n• Taped seams\n• 2 pockets & a hood' })
  expect(fitting).toMatchObject({ kind: 'service', description: { en: 'We come to you.' } })
  const wanted = db.$client
    .prepare('select source, colour_id is not null as bound from wanted_pictures order by id')
    .all()
  expect(wanted).toEqual([
    { source: 'https://pics.example/rain-red.jpg', bound: 1 },
    { source: 'https://pics.example/rain-navy.jpg', bound: 1 },
  ])
  expect(plan(db, owner, rows).planned.map(({ kind }) => kind)).toEqual([
    'same',
    'same',
    'same',
    'same',
    'wrong',
  ])
})

test('an export of Shopify comes in as it is', () => {
  const { db, owner } = open()
  set(db, 'language', 'en')
  const rows = rowsIn('shopify.csv')
  expect(importAll(db, owner, rows)).toEqual({ new: 3, changed: 0, same: 0, wrong: 0 })
  expect(shelf(db)).toEqual([
    'Trail tee | TT-O-S | Orange S | 29 (35) | 7 | in_stock | published',
    'Trail tee | TT-O-M | Orange M | 29 | 0 | on_order | published',
    'Trail tee | TT-G-S | Graphite S | 31.5 | 0 | in_stock | published',
    'Gift wrap | P2 |  | 3 | ∞ | in_stock | published',
    'Old cap | CAP-1 |  | 15 | 3 | in_stock | archived',
  ])
  expect(pathsOf(db)).toEqual(['Running shirts', '', 'Apparel & Accessories > Clothing Accessories > Hats'])
  expect(readGoods(db).products[0]?.description).toEqual({ en: 'Dries fast.\n\nMade for > 10 km.' })
  const wanted = db.$client.prepare('select source from wanted_pictures').pluck().all()
  expect(wanted).toHaveLength(5)
  expect(plan(db, owner, rows).planned.map(({ kind }) => kind)).toEqual(['same', 'same', 'same'])
})

test('a list is worked out in steps, each of them short', () => {
  const { db, owner } = open()
  const rows = [
    ['Артикул', 'Название', 'Цена'],
    ...Array.from({ length: 3_000 }, (_, at) => [`S${at}`, `Кружка ${at}`, 10]),
  ]
  const order = {
    file: { rows, pictures: [], form: { kind: 'xlsx' as const } },
    choices: { newGoods: 'draft' as const, takesStock: true },
  }
  expect([...planImport(db, owner, order)].length).toBeGreaterThan(30)
})

test('the new goods of one import are published together, and those of no other', () => {
  const { db, owner } = open()
  importAll(db, owner, rowsOf('Артикул;Название;Цена;Состояние\nA;Кеды;5;черновик\nB;Туфли;;черновик'))
  importAll(db, owner, rowsOf('Артикул;Название;Цена\nC;Шарф;6'), {}, noon + 1)
  expect(publishImported(db, owner, noon, noon + 2)).toEqual({ published: 1, refused: 1 })
  expect(shelf(db).map((line) => line.split(' | ').at(-1))).toEqual(['published', 'draft', 'draft'])
  expect(refusalOf(() => publishImported(db, addStaff(db, 'seller'), noon, noon))?.code).toBe('not-allowed')
})
