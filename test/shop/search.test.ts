import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { categories, products, variants } from '#db/schema/catalogue.ts'
import { attempt } from '#shop/error.ts'
import { searchProducts, suggest } from '#shop/search.ts'
import { indexCategory, indexProduct, rebuildSearch } from '#shop/search-index.ts'
import { splitWords } from '#shop/search-words.ts'
import { inTx } from '#shop/transaction.ts'
import { addProduct, addVariant, memoryDb } from '#test/support/shop.ts'
import { openSportShop, sportGoods } from '#test/support/sport-shop.ts'

let db: Db
let ids: Map<string, number>

beforeEach(() => {
  db = memoryDb()
  ids = openSportShop(db)
})

function find(query: string, limit = 20) {
  const { items, corrected, dropped } = searchProducts(db, query, { language: 'ru', limit })
  return { titles: items.map((item) => item.title), corrected, dropped }
}
const titlesOf = (query: string) => find(query).titles

describe('a search understands', () => {
  test.each([
    // other endings
    ['кроссовок', 'Кроссовки беговые AirRun'],
    ['беговыми кроссовками', 'Кроссовки беговые AirRun'],
    ['носок', 'Носки спортивные, 3 пары'],
    ['маек', 'Майка для бега'],
    ['гантель', 'Гантели 6 кг'],
    ['конёк', 'Коньки хоккейные'],
    ['хлопковые футболки', 'Футболка хлопковая'],
    ['sock', 'Носки спортивные, 3 пары'],
    ['boxing glove', 'Перчатки боксёрские'],
    ['runs', 'Кроссовки беговые AirRun'],
    // ё and е, small and capital letters, spaces and hyphens
    ['ТЕРМОБЕЛЬЕ', 'Термобельё'],
    ['боксёрские', 'Перчатки боксёрские'],
    ['t-shirt', 'Футболка хлопковая'],
    ['tshirt', 'Футболка хлопковая'],
    ['гантели 6кг', 'Гантели 6 кг'],
    ['бутылка 0.75', 'Бутылка для воды 0,75 л'],
    ['кроссовки 42.5', 'Кроссовки беговые AirRun'],
    // what is not in the title
    ['красные кроссовки', 'Кроссовки беговые AirRun'],
    ['black socks', 'Носки спортивные, 3 пары'],
    ['обувь для зала', 'Кроссовки для зала Gripo'],
    ['одежда XL', 'Футболка хлопковая'],
    // words without meaning
    ['коврик для йоги', 'Коврик для йоги'],
    ['мат для йоги', 'Коврик для йоги'],
    ['bottle for the water', 'Бутылка для воды 0,75 л'],
    // words begun
    ['кр', 'Кроссовки беговые AirRun'],
    ['футб', 'Футболка хлопковая'],
    ['велос', 'Велосипедный шлем'],
    ['красные крос', 'Кроссовки беговые AirRun'],
    ['yoga m', 'Коврик для йоги'],
  ])('%s', (query, title) => {
    expect(titlesOf(query)).toContain(title)
  })

  test.each([
    // a letter wrong, too few, too many, two swapped
    ['кросовки', 'кроссовки', 'Кроссовки беговые AirRun'],
    ['крассовки', 'кроссовки', 'Кроссовки беговые AirRun'],
    ['крософки', 'кроссовки', 'Кроссовки беговые AirRun'],
    ['кросовками', 'кроссовки', 'Кроссовки беговые AirRun'],
    ['фудболка', 'футболка', 'Футболка хлопковая'],
    ['футблока', 'футболка', 'Футболка хлопковая'],
    ['уфтболка', 'футболка', 'Футболка хлопковая'],
    ['перчптки', 'перчатки', 'Перчатки боксёрские'],
    ['гонтели', 'гантели', 'Гантели 6 кг'],
    ['скоки', 'носки', undefined],
    ['sneekers', 'sneakers', 'Кроссовки для зала Gripo'],
    ['snaekers', 'sneakers', 'Кроссовки для зала Gripo'],
    ['dumbells', 'dumbbells', 'Гантели 6 кг'],
    ['bicicle helmet', 'bicycle helmet', 'Велосипедный шлем'],
    ['красные кросовки', 'красные кроссовки', 'Кроссовки беговые AirRun'],
    // the other keyboard layout
    ['rhjccjdrb', 'кроссовки', 'Кроссовки беговые AirRun'],
    ['ыщслы', 'socks', 'Носки спортивные, 3 пары'],
    ['Aen,jkrf', 'футболка', 'Футболка хлопковая'],
    ['rhjccjdrb lkz pfkf', 'кроссовки для зала', 'Кроссовки для зала Gripo'],
    ['AirRun rhjccjdrb', 'AirRun кроссовки', 'Кроссовки беговые AirRun'],
    ['vzx', 'мяч', 'Мяч футбольный'],
    ['ащщеифдд', 'football', 'Мяч футбольный'],
    // both at once
    ['rhjcjdrb', 'кроссовки', 'Кроссовки беговые AirRun'],
    ['ытуулукы', 'sneakers', 'Кроссовки для зала Gripo'],
    // and still being typed
    ['крассо', 'кроссовки', 'Кроссовки беговые AirRun'],
    ['rhjc', 'крос', 'Кроссовки беговые AirRun'],
  ])('%s as %s', (query, meant, title) => {
    const { titles, corrected } = find(query)
    if (title === undefined) return expect(corrected).not.toBe(meant)
    expect(corrected).toBe(meant)
    expect(titles).toContain(title)
  })

  test('a word of the shop as it is, however near another one is', () => {
    expect(find('шар').titles[0]).toBe('Шар массажный')
    expect(find('шар').corrected).toBeNull()
  })

  test('an SKU, however it is written, before all else', () => {
    const id = addFound({ title: { ru: 'Чехол' }, sold: 0 })
    addVariant(db, id, { sku: 'NK-Air 42/b' })
    addFound({ title: { ru: 'Сумка NK Air 42 B' }, sold: 999 })
    index(id)
    for (const written of ['NK-Air 42/b', 'nk-air 42/b', 'nkair42b', 'NK AIR 42 B']) {
      expect(titlesOf(written)[0], written).toBe('Чехол')
    }
  })
})

describe('a search answers', () => {
  test('titles first, then what is in stock, then what sells, then what is new', () => {
    addFound({ title: { ru: 'Чехол' }, description: { ru: 'Для ракетки.' }, sold: 500 })
    addFound({ title: { ru: 'Ракетка старая' } })
    addFound({ title: { ru: 'Ракетка новая' } })
    addFound({ title: { ru: 'Ракетка ходовая' }, sold: 12 })
    addFound({ title: { ru: 'Ракетка проданная' }, sold: 900, availability: 'sold_out' })
    addFound({ title: { ru: 'Ракетница' }, sold: 900 })
    expect(titlesOf('ракетка')).toEqual([
      'Ракетка ходовая',
      'Ракетка новая',
      'Ракетка старая',
      'Ракетка проданная',
      'Чехол',
    ])
    expect(titlesOf('ракет')[0]).toBe('Ракетница')
  })

  test('with whole words before words that only begin like them', () => {
    addFound({ title: { ru: 'Шарнир' }, sold: 5000 })
    expect(titlesOf('шар')).toEqual(['Шар массажный', 'Шарнир', 'Шарф вязаный'])
  })

  test('only with products that have all words', () => {
    expect(titlesOf('красные кроссовки')).toEqual(['Кроссовки беговые AirRun'])
  })

  test('without the least telling words when no product has all, and says which', () => {
    expect(find('кроссовки боксёрские')).toMatchObject({ dropped: ['боксерские'], corrected: null })
    expect(find('дешёвые кросовки')).toMatchObject({ corrected: 'кроссовки', dropped: ['дешевые'] })
    expect(titlesOf('дешёвые кросовки')).toEqual(titlesOf('кроссовки'))
  })

  test('with nothing when no word is known', () => {
    expect(find('ъъъъ щщщщ')).toEqual({ titles: [], corrected: null, dropped: [] })
    expect(find('')).toEqual({ titles: [], corrected: null, dropped: [] })
    expect(find('для')).toEqual({ titles: [], corrected: null, dropped: [] })
  })

  test('in the language of whoever asks, in whichever language they ask', () => {
    expect(searchProducts(db, 'носки', { language: 'en' }).items[0]?.title).toBe('Sports socks, 3 pairs')
  })
})

describe('a search finds', () => {
  test('only what is published', () => {
    const id = idOf('Шарф вязаный')
    db.update(products).set({ status: 'archived' }).where(eq(products.id, id)).run()
    index(id)
    expect(titlesOf('шарф')).not.toContain('Шарф вязаный')
    db.update(products).set({ status: 'published' }).where(eq(products.id, id)).run()
    index(id)
    expect(titlesOf('шарф')).toEqual(['Шарф вязаный'])
  })

  test('nothing of a hidden category, nor of one below it', () => {
    db.update(categories)
      .set({ parentId: idOfCategory('gear') })
      .where(eq(categories.slug, 'shoes'))
      .run()
    db.update(categories).set({ hidden: true }).where(eq(categories.slug, 'gear')).run()
    expect(titlesOf('гантели')).toEqual([])
    expect(titlesOf('кроссовки')).toEqual(['Носки спортивные, 3 пары'])
  })

  test('a product by its new words and no longer by its old ones', () => {
    const id = idOf('Шарф вязаный')
    db.update(products)
      .set({ title: { ru: 'Снуд вязаный' } })
      .where(eq(products.id, id))
      .run()
    index(id)
    expect(titlesOf('снуд')).toEqual(['Снуд вязаный'])
    expect(find('снут').corrected).toBe('снуд')
    expect(titlesOf('scarf')).toEqual([])
  })

  test('a product no more once it is deleted', () => {
    db.delete(variants).run()
    db.delete(products)
      .where(eq(products.id, idOf('Шарф вязаный')))
      .run()
    expect(titlesOf('шарф')).not.toContain('Шарф вязаный')
    expect(rowsInSearch()).toBe(sportGoods.length - 1)
  })

  test('a product at its new place once it sells or is sold out', () => {
    const ball = idOf('Шар массажный')
    const later = addFound({ title: { ru: 'Шар гимнастический' } })
    expect(titlesOf('шар').slice(0, 2)).toEqual(['Шар гимнастический', 'Шар массажный'])
    db.update(products).set({ sold: 10 }).where(eq(products.id, ball)).run()
    expect(titlesOf('шар').slice(0, 2)).toEqual(['Шар массажный', 'Шар гимнастический'])
    db.update(products).set({ availability: 'sold_out' }).where(eq(products.id, ball)).run()
    expect(titlesOf('шар').slice(0, 2)).toEqual(['Шар гимнастический', 'Шар массажный'])
    index(ball)
    index(later)
    expect(rowsInSearch()).toBe(sportGoods.length + 1)
  })

  test('products by the new title of their category', () => {
    db.update(categories)
      .set({ title: { ru: 'Снаряды' } })
      .where(eq(categories.slug, 'gear'))
      .run()
    inTx(db, (tx) => indexCategory(tx, idOfCategory('gear')))
    expect(titlesOf('снаряды')).toContain('Гантели 6 кг')
    expect(titlesOf('инвентарь')).toEqual([])
  })

  test('the same after everything was indexed anew', () => {
    const queries = ['кроссовки', 'красные', 'кросовки', 'обувь 41', 'AR-100']
    const before = queries.map((query) => find(query))
    inTx(db, rebuildSearch)
    expect(queries.map((query) => find(query))).toEqual(before)
    expect(rowsInSearch()).toBe(sportGoods.length)
  })

  test('nothing of a change that was taken back', () => {
    attempt(() =>
      expect(() =>
        inTx(db, (tx) => {
          const id = addProduct(tx, { title: { ru: 'Ласты' } }).id
          indexProduct(tx, id)
          expect(titlesOf('ласты')).toEqual(['Ласты'])
          expect(find('ластв').corrected).toBe('ласты')
          throw new Error('taken back')
        }),
      ).toThrow('taken back'),
    )
    expect(titlesOf('ласты')).toEqual([])
    expect(find('ластв')).toEqual({ titles: [], corrected: null, dropped: [] })
  })
})

describe('pages of a search', () => {
  test('show every product once, in the same order as one long page', () => {
    for (let number = 0; number < 30; number++) {
      const [title, description] = number % 3 === 0 ? ['Обруч', 'Лёгкий'] : ['Пояс', 'К обручу']
      addFound({ title: { ru: `${title} ${number}` }, description: { ru: description }, sold: number % 4 })
    }
    addFound({ title: { ru: 'Обручальное кольцо' }, sold: 999 })
    for (const [query, count] of Object.entries({
      обруч: 31,
      обручи: 30,
      'j,hex': 31,
      'обруч неведомый': 31,
    })) {
      const whole = searchProducts(db, query, { language: 'ru', limit: 100 })
      expect(whole.items, query).toHaveLength(count)
      expect(walk(query, 4)).toEqual(whole.items.map((item) => item.id))
    }
  })

  test('refuse a place that no search gave', () => {
    for (const after of [
      '',
      'found',
      'found.0.0',
      'found.9.0.1',
      'found.0.9.1',
      'new.1.1.1',
      'found.-1.0.1',
      'x',
    ]) {
      expect(attempt(() => searchProducts(db, 'носки', { language: 'ru', after }))).toMatchObject({
        ok: false,
        code: 'invalid-input',
      })
    }
  })
})

describe('suggestions', () => {
  test('go on with what was begun, and show products', () => {
    const { words, products } = suggest(db, 'красные крос', { language: 'ru', limit: 5 })
    expect(words).toEqual(['красные кроссовки'])
    expect(products.map((card) => card.title)).toEqual(['Кроссовки беговые AirRun'])
  })

  test('begin with what was meant', () => {
    expect(suggest(db, 'rhjc', { language: 'ru' }).words).toContain('кроссовки')
    expect(suggest(db, 'фудболка', { language: 'ru' }).words[0]).toBe('футболка')
  })
})

describe('a search survives', () => {
  test.each([
    '"',
    '""',
    "'",
    '*',
    'носки*',
    '-носки',
    'носки AND',
    'носки OR (',
    'NEAR(носки, 2)',
    'title:носки',
    '^носки',
    '_носки',
    '#носки',
    '{title}: носки',
    '\u0000носки\u0000',
    '🧦 носки 🧦',
    '\u202eноски',
    '\ud800носки',
    'n'.repeat(10_000),
    `носки ${'а'.repeat(10_000)}`,
    'носки '.repeat(2_000),
    '%',
    '0.0.0',
    '１２３',
  ])('%j', (query) => {
    const found = searchProducts(db, query, { language: 'ru' })
    expect(found.items.every((item) => ids.has(item.title))).toBe(true)
    if (/^.{0,9}носки/.test(query)) expect(found.items[0]?.title).toBe('Носки спортивные, 3 пары')
  })

  test('anything at all', () => {
    const syntax = fc.constantFrom(
      '"',
      '*',
      ' AND ',
      ' OR ',
      'NOT ',
      'NEAR(',
      ')',
      ':',
      '^',
      '-',
      '\0',
      'носки',
      'кр',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(syntax, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('ru' as const, 'en' as const), (query, language) => {
        const found = searchProducts(db, query, { language })
        expect(found.items.length).toBeLessThanOrEqual(20)
        suggest(db, query, { language })
      }),
    )
  })

  test('any title a product may have, and finds it', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'абвгдежзclnrst019-.,"*\'^_#'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (parts) => {
        const title = parts.join(' ')
        const id = addFound({ title: { ru: title } })
        const { items } = searchProducts(db, title, { language: 'ru', limit: 100 })
        expect(items.some((item) => item.id === id)).toBe(splitWords(title).length > 0)
        db.delete(products).where(eq(products.id, id)).run()
      }),
      { numRuns: 60 },
    )
  })
})

function idOf(title: string): number {
  return ids.get(title) ?? 0
}

function idOfCategory(slug: string): number {
  return db.select().from(categories).where(eq(categories.slug, slug)).get()?.id ?? 0
}

function index(id: number): void {
  inTx(db, (tx) => indexProduct(tx, id))
}

function addFound(fields: Parameters<typeof addProduct>[1]): number {
  const { id } = addProduct(db, fields)
  index(id)
  return id
}

function rowsInSearch(): unknown {
  return db.$client.prepare('select count(*) from product_search').pluck().get()
}

function walk(query: string, limit: number): number[] {
  const seen: number[] = []
  let after: string | undefined
  do {
    const page = searchProducts(db, query, { language: 'ru', limit, ...(after && { after }) })
    seen.push(...page.items.map((item) => item.id))
    after = page.next ?? undefined
  } while (after !== undefined)
  return seen
}
