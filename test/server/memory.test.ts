import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openDb } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { settings } from '#db/schema/running.ts'
import { bytesOf, createMemory, type Kept, type Memory } from '#server/memory.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { fillField, openDraft } from '#shop/checkout/checkout.ts'
import { listCards } from '#shop/products/product-card.ts'
import { readSettings } from '#shop/settings.ts'
import { noteUpdate } from '#shop/updates.ts'
import { tempFolder } from '#test/support/files.ts'
import { addCustomer, addProduct, addVariant, buy, memoryDb, noon, set } from '#test/support/shop.ts'

const made = (text: string) => ({ body: text, type: 'text/plain', route: '/' })
const textOf = (kept: Kept | undefined) => kept && new TextDecoder().decode(bytesOf(kept))

function open(db: Db = memoryDb()) {
  let time = 0
  const memory = createMemory(db, () => time)
  return { db, memory, pass: (ms: number) => (time += ms) }
}

const put = (memory: Memory, key = 'key', text = key) => memory.keep(key, async () => made(text))

/** Whether what was kept before the work is still there after it. */
async function outlives(memory: Memory, work: () => unknown): Promise<boolean> {
  await put(memory)
  work()
  return memory.find('key') !== undefined
}

describe('the memory', () => {
  test('gives what was made once, and asks for it only once', async () => {
    const { memory } = open()
    expect(textOf(await put(memory, 'key', 'first'))).toBe('first')
    expect(textOf(await put(memory, 'key', 'second'))).toBe('first')
    expect(memory.find('other')).toBeUndefined()
  })

  test('keeps nothing where nothing was made', async () => {
    const { memory } = open()
    expect(await memory.keep('key', async () => undefined)).toBeUndefined()
    expect(textOf(await put(memory))).toBe('key')
  })

  test('names what is the same alike, and what differs differently', async () => {
    const { memory } = open()
    const [one, same, other] = [
      await put(memory, 'a', 'x'),
      await put(memory, 'b', 'x'),
      await put(memory, 'c', 'y'),
    ]
    expect(one?.etag).toMatch(/^W\/"[\w-]{22}"$/)
    expect(same?.etag).toBe(one?.etag)
    expect(other?.etag).not.toBe(one?.etag)
  })

  test('does not keep what was made of a shop that has changed meanwhile', async () => {
    const { db, memory } = open()
    const late = await memory.keep('key', async () => {
      set(db, 'lowStock', 5)
      // Whoever looks now must not make the old answer one of the new shop.
      memory.find('other')
      return made('old')
    })
    expect(textOf(late)).toBe('old')
    expect(memory.find('key')).toBeUndefined()
  })

  test('keeps what is asked for again, and lets go of what was asked for once', async () => {
    const { memory } = open()
    const large = 'x'.repeat(1_000_000)
    await put(memory, 'wanted')
    for (let number = 0; number < 20; number++) {
      await put(memory, `once ${number}`, large)
      expect(memory.find('wanted')).toBeDefined()
    }
    expect(memory.find('once 0')).toBeUndefined()
    expect(memory.find('once 19')).toBeDefined()
  })

  test('forgets when it is told to', async () => {
    const { memory } = open()
    expect(await outlives(memory, () => memory.forget())).toBe(false)
  })
})

describe('what is kept', () => {
  test('outlives carts, drafts, notes of the bot and orders of what there is plenty of', async () => {
    const { db, memory } = open()
    const { id } = addProduct(db)
    const variant = addVariant(db, id, { stock: 100 })
    const [customer, buyer] = [addCustomer(db), addCustomer(db)]
    expect(
      await outlives(memory, () => addToCart(db, customer, { variantId: variant.id, quantity: 1 }, noon)),
    ).toBe(true)
    expect(await outlives(memory, () => openDraft(db, customer, 'draft', noon))).toBe(true)
    expect(await outlives(memory, () => fillField(db, customer, { field: 'name', value: 'Ann' }, noon))).toBe(
      true,
    )
    expect(await outlives(memory, () => noteUpdate(db, 1, noon))).toBe(true)
    expect(await outlives(memory, () => buy(db, buyer, variant.id))).toBe(true)
  })

  test('is forgotten when the last pieces can be counted, or are gone', async () => {
    const { db, memory } = open()
    const { id } = addProduct(db)
    const variant = addVariant(db, id, { stock: 4 })
    const sell = () => buy(db, addCustomer(db), variant.id)
    expect(await outlives(memory, sell)).toBe(false)
    db.update(variants).set({ stock: 10 }).run()
    set(db, 'lowStock', 0)
    expect(await outlives(memory, sell)).toBe(true)
    db.update(variants).set({ stock: 1 }).run()
    expect(await outlives(memory, sell)).toBe(false)
  })

  test('shows what sells well some seconds late', async () => {
    const { db, memory, pass } = open()
    const { id } = addProduct(db)
    const sell = () => db.update(products).set({ sold: 7 }).where(eq(products.id, id)).run()
    await put(memory)
    pass(9_000)
    expect(await outlives(memory, sell)).toBe(true)
    pass(1_000)
    expect(memory.find('key')).toBeUndefined()
  })

  test('is forgotten when another process changed the file', async () => {
    const file = `${tempFolder()}/kiosk.sqlite`
    const db = openDb(file)
    migrateDb(db)
    const { memory, pass } = open(db)
    const { id } = addProduct(db, { title: { en: 'Tee' } })
    const titles = () => listCards(db, [id], 'en').map(({ title }) => title)
    const read = () => [readSettings(db).lowStock, ...titles()]
    expect(read()).toEqual([3, 'Tee'])
    const byHand = () => {
      const other = openDb(file)
      other
        .update(products)
        .set({ title: { en: 'Shirt' } })
        .run()
      other.insert(settings).values({ key: 'lowStock', value: 5, updatedAt: noon }).run()
      closeDb(other)
      pass(50)
    }
    expect(await outlives(memory, byHand)).toBe(false)
    expect(read()).toEqual([5, 'Shirt'])
    expect(await outlives(memory, () => pass(50))).toBe(true)
    closeDb(db)
  })
})
