import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { searchProducts } from '#shop/search/search.ts'
import { indexProduct } from '#shop/search/search-index.ts'
import { inTx } from '#shop/transaction.ts'
import { addProduct, addVariant, memoryDb } from '#test/support/shop.ts'
import { openSportShop } from '#test/support/sport-shop.ts'

let db: Db

beforeEach(() => {
  db = memoryDb()
  openSportShop(db)
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
    ['bottle for the water', 'Бутылка для воды 0,75 л'],
    // words begun
    ['кр', 'Кроссовки беговые AirRun'],
    ['футб', 'Футболка хлопковая'],
    ['велос', 'Велосипедный шлем'],
    ['красные крос', 'Кроссовки беговые AirRun'],
    ['yoga ma', 'Коврик для йоги'],
    ['бутылка 0.7', 'Бутылка для воды 0,75 л'],
    // and what is made from one
    ['велосипеды', 'Велосипедный шлем'],
  ])('%s', (query, title) => {
    expect(find(query)).toEqual({ titles: expect.arrayContaining([title]), corrected: null, dropped: [] })
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
    ['гонтели 6кг', 'гантели 6кг', 'Гантели 6 кг'],
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

  test('the nearest word, and among equally near ones the most usual', () => {
    for (const word of ['wolframo', 'wolfremo', 'wolfremo', 'wolfremo']) addFound({ title: { ru: word } })
    expect(find('wulframo').corrected).toBe('wolframo')
    for (const word of ['лапта', 'лапша', 'лапша']) addFound({ title: { ru: word } })
    expect(find('лапка 1').corrected).toBe('лапша 1')
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
    expect(find('шлем гантели')).toMatchObject({ titles: ['Велосипедный шлем'], dropped: ['гантели'] })
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

function index(id: number): void {
  inTx(db, (tx) => indexProduct(tx, id))
}

function addFound(fields: Parameters<typeof addProduct>[1]): number {
  const { id } = addProduct(db, fields)
  index(id)
  return id
}
