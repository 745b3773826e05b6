import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { productColours } from '#db/schema/catalogue.ts'
import { reviews } from '#db/schema/selling.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { openHttp } from '#test/support/http.ts'
import { addCategory, addCustomer, addProduct, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

type Card = { id: number; title: string; oldPriceMinor: number | null }
type Page = { category: Category | null; items: Card[]; next: string | null; total: number | null }
type Category = { slug: string; title: string; path: { slug: string }[]; children: { slug: string }[] }

/** Tees in red and blue and one pair of shoes, in a category below another. */
async function openShop() {
  const db = memoryDb()
  const clothes = addCategory(db, { slug: 'clothes', title: { ru: 'Одежда', en: 'Clothes' } })
  const tops = addCategory(db, { slug: 'tops', title: { ru: 'Верх', en: 'Tops' }, parentId: clothes.id })
  const make = (title: string, colour: string, fields: Parameters<typeof addProduct>[1] = {}, stock = 5) => {
    const { id } = addProduct(db, { title: { en: title }, categoryId: tops.id, priceMinor: 1000, ...fields })
    const row = { productId: id, title: { ru: colour, en: colour }, hex: '#000000' }
    const { id: colourId } = db.insert(productColours).values(row).returning().get()
    addVariant(db, id, { colourId, size: 'M', stock })
    return id
  }
  const red = make('Red tee', 'Red', { publishedAt: noon + 1 })
  const blue = make('Blue tee', 'Blue', {
    publishedAt: noon + 2,
    priceMinor: 2000,
    oldPriceMinor: 3000,
    sold: 4,
  })
  const gone = make('Gone tee', 'Blue', { publishedAt: noon + 3, priceMinor: 500 }, 0)
  const shoes = make('Shoes', 'Red', { publishedAt: noon, categoryId: null, priceMinor: 9000 })
  rebuildCatalogue(db, noon)
  const { get } = await openHttp(db)
  const json = async <T>(path: string) => (await (await get(path)).json()) as T
  const found = async (query: string) => {
    const page = await json<Page>(`/api/catalogue?language=en${query}`)
    expect(page.total).toBe(page.items.length)
    return page.items.map(({ id }) => id)
  }
  return { db, get, json, found, ids: { red, blue, gone, shoes } }
}

describe('/api/catalogue', () => {
  test('is narrowed down by what the shop can be asked, and counts what is left', async () => {
    const { found, ids } = await openShop()
    const { red, blue, gone, shoes } = ids
    expect(await found('')).toEqual([gone, blue, red, shoes])
    expect(await found('&sort=cheap')).toEqual([gone, red, blue, shoes])
    expect(await found('&sort=popular&category=tops')).toEqual([blue, gone, red])
    expect(await found('&category=clothes')).toEqual([gone, blue, red])
    expect(await found('&colours=blue')).toEqual([gone, blue])
    expect(await found('&colours=blue&colours=red&inStock=true')).toEqual([blue, red, shoes])
    expect(await found('&sizes=m&onSale=true')).toEqual([blue])
    expect(await found('&onSale=true')).toEqual([blue])
    expect(await found('&priceFrom=1000&priceTo=2000')).toEqual([blue, red])
    expect(await found('&colours=green')).toEqual([])
  })

  test('tells where a category lies and what lies in it', async () => {
    const { json } = await openShop()
    const { category } = await json<Page>('/api/catalogue?language=en&category=tops')
    expect(category).toMatchObject({
      slug: 'tops',
      title: 'Tops',
      path: [{ slug: 'clothes', title: 'Clothes' }],
    })
    const above = await json<Page>('/api/catalogue?language=en&category=clothes')
    expect(above.category).toMatchObject({ path: [], children: [{ slug: 'tops', products: 3 }] })
  })

  test('counts once, on the first page, and no further than anybody reads', async () => {
    const db = memoryDb()
    for (let number = 0; number < 1_005; number++)
      addVariant(db, addProduct(db, { publishedAt: noon + number }).id)
    const { get } = await openHttp(db)
    const page = async (query: string) => (await (await get(`/api/catalogue?${query}`)).json()) as Page
    const first = await page('')
    expect(first.total).toBe(1_005)
    expect((await page(`cursor=${first.next}`)).total).toBeNull()
    expect((await page('inStock=true')).total).toBe(1_001)
  })

  test.each([
    ['sort=best', 'sort'],
    ['inStock=1', 'inStock'],
    ['onSale=false', 'onSale'],
    ['priceFrom=-1', 'priceFrom'],
    ['priceTo=1e3', 'priceTo'],
    ['priceTo=9999999999999', 'priceTo'],
    ['colours=', 'colours'],
    [Array.from({ length: 51 }, (_, at) => `sizes=${at}`).join('&'), 'sizes'],
    ['sort=new&sort=cheap', 'sort'],
    ['language=ru&language=en', 'language'],
    ['colour=red', 'colour'],
    ['cursor=new.1.1.1', 'cursor'],
    ['sort=cheap&cursor=new.1.1', 'cursor'],
  ])('refuses %s by the name of the field', async (query, field) => {
    const { get } = await openShop()
    const answer = await get(`/api/catalogue?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid-input', params: { field } } })
  })

  test('never breaks on anything that may stand in an address', async () => {
    const { get } = await openShop()
    const names = fc.constantFrom(
      'category',
      'sort',
      'colours',
      'sizes',
      'priceFrom',
      'inStock',
      'cursor',
      'q',
      'x',
    )
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('new', 'true', '1', 'tops'),
    )
    const paths = fc.constantFrom(
      'catalogue',
      'facets',
      'search',
      'suggestions',
      'home',
      'shop',
      'products/1',
      'pages/x',
    )
    await fc.assert(
      fc.asyncProperty(paths, fc.array(fc.tuple(names, value), { maxLength: 5 }), async (path, pairs) => {
        const query = new URLSearchParams(pairs.map(([name, said]) => [name, said.toWellFormed()]))
        expect((await get(`/api/${path}?${query}`)).status).toBeLessThan(500)
      }),
    )
  })
})

describe('/api/facets', () => {
  test('are those of the list', async () => {
    const { json } = await openShop()
    const titles = (named: { title: string }[]) => named.map(({ title }) => title)
    type Facets = { colours: { title: string }[]; sizes: { title: string }[]; priceToMinor: number }
    const all = await json<Facets>('/api/facets?language=en')
    expect([titles(all.colours), titles(all.sizes), all.priceToMinor]).toEqual([['Blue', 'Red'], ['M'], 9000])
    expect((await json<Facets>('/api/facets?category=tops')).priceToMinor).toBe(2000)
    expect(await json('/api/facets?category=nowhere')).toMatchObject({ error: { code: 'not-found' } })
  })
})

describe('/api/home', () => {
  test('shows what is new, reduced and bought', async () => {
    const { json, ids } = await openShop()
    const home = await json<Record<string, Card[]>>('/api/home?language=en')
    const rows = Object.entries(home).map(([row, cards]) => [row, cards.map(({ id }) => id)])
    const { red, blue, gone, shoes } = ids
    expect(rows).toEqual([
      ['fresh', [blue, red, shoes, gone]],
      ['onSale', [blue]],
      ['popular', [blue]],
    ])
  })
})

describe('/api/products', () => {
  test('tell what else there is and what buyers say, page by page', async () => {
    const { db, json, ids } = await openShop()
    const product = () => json<{ rating: unknown; related: Card[] }>(`/api/products/${ids.red}?language=en`)
    expect(await product()).toMatchObject({ title: 'Red tee', rating: null, related: [{ id: ids.blue }] })
    const { id: orderId } = buy(db, addCustomer(db), 1)
    const write = (number: number, status: 'shown' | 'waiting') => {
      const customerId = addCustomer(db, { name: 'Ann Secret' }).id
      const text = status === 'shown' ? `No. ${number}` : 'Not yet looked at'
      const row = { productId: ids.red, customerId, rating: 4, text, status, createdAt: noon }
      db.$client.pragma('foreign_keys = OFF')
      db.insert(reviews)
        .values({ ...row, orderId: orderId + number })
        .run()
    }
    for (let number = 0; number < 12; number++) write(number, 'shown')
    write(12, 'waiting')
    expect((await product()).rating).toEqual({ count: 12, average: 4 })
    type Reviews = { items: { id: number; text: string }[]; next: string | null }
    const path = `/api/products/${ids.red}/reviews`
    const first = await json<Reviews>(path)
    const second = await json<Reviews>(`${path}?cursor=${first.next}`)
    const texts = [...first.items, ...second.items].map(({ text }) => text)
    expect(texts).toEqual(Array.from({ length: 12 }, (_, at) => `No. ${11 - at}`))
    expect([first.items.length, second.next]).toEqual([10, null])
    expect(JSON.stringify([first, second])).not.toMatch(/Secret|customer|order/i)
    expect(await json(`${path}?cursor=x`)).toMatchObject({ error: { params: { field: 'cursor' } } })
    expect(await json('/api/products/999/reviews')).toMatchObject({ error: { code: 'not-found' } })
  })
})

describe('/api/search and /api/suggestions', () => {
  test('find what was meant', async () => {
    const { json, ids } = await openShop()
    type Found = { items: Card[]; corrected: string | null; dropped: string[] }
    const found = await json<Found>('/api/search?language=en&q=blue+tee')
    expect(found.items.map(({ id }) => id)).toEqual([ids.blue, ids.gone])
    const inStock = await json<Found>('/api/search?language=en&q=blue+tee&inStock=true')
    expect(inStock.items.map(({ id }) => id)).toEqual([ids.blue])
    expect(await json('/api/facets?language=en&q=blue+tee')).toMatchObject({ colours: [{ key: 'blue' }] })
    expect(await json('/api/search?q=teee&language=en')).toMatchObject({ corrected: 'tee', next: null })
    const typed = await json('/api/suggestions?language=en&q=top')
    expect(typed).toMatchObject({ categories: [{ slug: 'tops', title: 'Tops', within: 'Clothes' }] })
  })

  test('take anything for a question, nothing too', async () => {
    const { json } = await openShop()
    for (const query of ['', 'q=', `q=${'x'.repeat(5_000)}`, 'q=%00%F0%9F', 'q=%22*%5E']) {
      expect(await json(`/api/search?${query}`)).toMatchObject({ items: [], next: null })
      expect(await json(`/api/suggestions?${query}`)).toMatchObject({ products: [] })
    }
  })
})
