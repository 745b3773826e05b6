// Any number of plausible goods for measuring: the same seed gives the same shop. Never part of a real one.
import { colours as palette } from './demo/colours.ts'
import type { Client, Db } from './open.ts'
import {
  adjectives,
  agree,
  closings,
  clothesSizes,
  features,
  inLatin,
  type Kind,
  kinds,
  materials,
  middles,
  openings,
  purposes,
  roots,
  shoeSizes,
} from './vocabulary.ts'

export type Wanted = { products: number; now: number; seed?: number }
export type Generated = { products: number; variants: number }

const day = 24 * 60 * 60 * 1000
const pictureCount = 60
const colours = Object.values(palette)

type Chance = {
  /** From 0 up to but not including 1. */
  next(): number
  below(limit: number): number
  of<T>(list: readonly T[]): T
}

/** Mulberry32: small, fast, the same everywhere. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, of: <T>(list: readonly T[]) => list[below(list.length)] as T }
}

const statementsOf = (client: Client) => ({
  category: client.prepare(
    'insert into categories (id, parent_id, slug, title, position, hidden) values (?, ?, ?, ?, ?, 0)',
  ),
  picture: client.prepare(
    'insert or ignore into pictures (hash, width, height, placeholder, created_at) values (?, 900, 1125, ?, ?)',
  ),
  product: client.prepare(
    `insert into products (id, category_id, kind, status, title, description, price_minor, old_price_minor,
      from_price_minor, to_price_minor, availability, sold, version, created_at, updated_at, published_at)
      values (?, ?, 'good', ?, ?, ?, ?, ?, ?, ?, 'in_stock', ?, 1, ?, ?, ?)`,
  ),
  colour: client.prepare(
    'insert into product_colours (id, product_id, title, hex, position) values (?, ?, ?, ?, ?)',
  ),
  variant: client.prepare(
    `insert into variants (product_id, colour_id, size, sku, price_minor, stock, availability, position)
      values (?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  image: client.prepare(
    'insert into product_images (product_id, colour_id, picture_hash, position) values (?, ?, ?, ?)',
  ),
})
type Statements = ReturnType<typeof statementsOf>

type Run = {
  chance: Chance
  put: Statements
  now: number
  /** The category of each kind, in the order of the kinds. */
  categoryIds: number[]
  pictures: string[]
  nextProductId: number
  nextColourId: number
  variants: number
}

/** What depends on the rows (lowest price, availability, search) is left to the shop's own rebuild. */
export function generateGoods(db: Db, { products, now, seed = 1 }: Wanted): Generated {
  const client = db.$client
  const generate = client.transaction((): Generated => {
    const put = statementsOf(client)
    const run: Run = {
      chance: chanceFrom(seed),
      put,
      now,
      categoryIds: addCategories(client, put),
      pictures: addPictures(client, put, now),
      nextProductId: lastId(client, 'products') + 1,
      nextColourId: lastId(client, 'product_colours') + 1,
      variants: 0,
    }
    for (let count = 0; count < products; count++) addProduct(run)
    return { products, variants: run.variants }
  })
  return generate.immediate()
}

function lastId(client: Client, table: 'categories' | 'products' | 'product_colours'): number {
  return client.prepare(`select coalesce(max(id), 0) from ${table}`).pluck().get() as number
}

/** The tree: roots, and under each the kinds of goods. A second run adds to the categories of the first. */
function addCategories(client: Client, put: Statements): number[] {
  const find = client.prepare('select id from categories where slug = ?').pluck()
  let last = lastId(client, 'categories')
  const place = (
    slug: string,
    title: { ru: string; en: string },
    parent: number | null,
    position: number,
  ) => {
    const known = find.get(slug) as number | undefined
    if (known === undefined) put.category.run(++last, parent, slug, JSON.stringify(title), position)
    return known ?? last
  }
  const rootIds = new Map(roots.map(({ slug, title }, at) => [slug, place(`all-${slug}`, title, null, at)]))
  return kinds.map(({ root, plural }, at) => {
    const slug = `${root}-${plural.en.toLowerCase().replaceAll(' ', '-')}`
    return place(slug, plural, rootIds.get(root) ?? null, at)
  })
}

/** Those the shop has already, else some without a file: measuring lists needs only their names. */
function addPictures(client: Client, put: Statements, now: number): string[] {
  const known = client.prepare('select hash from pictures order by hash limit 200').pluck().all() as string[]
  if (known.length > 0) return known
  const hashes = Array.from({ length: pictureCount }, (_, at) => at.toString(16).padStart(32, '0'))
  for (const hash of hashes) put.picture.run(hash, '1QcSHQRnh493V4dIh4eXh1h4kJUI', now)
  return hashes
}

type Named = { title: string; description: string }

function nameOf(chance: Chance, kind: Kind): Named {
  const adjective = chance.of(adjectives)
  const series = chance.of(openings) + chance.of(middles) + chance.of(closings)
  const model = 10 * (1 + chance.below(99))
  const [purpose, material] = [chance.of(purposes), chance.of(materials)]
  const [one, two] = [chance.of(features), chance.of(features)]
  const like = agree(adjective.stem, kind.gender)
  const spelled = inLatin(series)
  return {
    title: JSON.stringify({
      ru: `${kind.ru} ${like} «${series}» ${model}`,
      en: `${spelled} ${model} ${adjective.en} ${kind.en}`,
    }),
    description: JSON.stringify({
      ru: `${kind.ru} ${purpose.ru}. ${one.ru} ${two.ru}\nМатериал: ${material.ru}. Серия ${spelled} ${model}.`,
      en: `${kind.en.charAt(0).toUpperCase()}${kind.en.slice(1)} ${purpose.en}. ${one.en} ${two.en}\nMaterial: ${material.en}. Series ${spelled} ${model}.`,
    }),
  }
}

function statusOf(chance: Chance): 'published' | 'draft' | 'archived' {
  const roll = chance.next()
  return roll < 0.95 ? 'published' : roll < 0.98 ? 'draft' : 'archived'
}

function addProduct(run: Run): void {
  const { chance, put, now } = run
  const at = chance.below(kinds.length)
  const kind = kinds[at] as Kind
  const id = run.nextProductId++
  const { title, description } = nameOf(chance, kind)
  const [from, to] = kind.price
  const price = Math.round((from + (to - from) * chance.next() ** 2) / 100) * 100_00 - 10_00
  const old = chance.next() < 0.15 ? Math.round(price * (1.1 + chance.next() * 0.4)) : null
  const status = statusOf(chance)
  const createdAt = now - Math.floor(chance.next() * 720 * day)
  const publishedAt = status === 'draft' ? null : createdAt
  const sold = Math.floor(chance.next() ** 4 * 2000)
  const category = run.categoryIds[at] ?? null
  put.product.run(
    ...[id, category, status, title, description, price, old, price, price, sold],
    ...[createdAt, createdAt, publishedAt],
  )
  const amount = chance.next() < 0.12 ? 0 : 1 + chance.below(4)
  const sizes = sizesOf(chance, kind)
  if (amount === 0) addVariants(run, { id, colourId: null, sizes, position: 0 })
  const first = chance.below(colours.length)
  for (let position = 0; position < amount; position++) {
    const colour = colours[(first + position * 5) % colours.length] as (typeof colours)[number]
    const colourId = run.nextColourId++
    put.colour.run(colourId, id, JSON.stringify(colour.title), colour.hex, position)
    addVariants(run, { id, colourId, sizes, position: position * 100 })
  }
}

function sizesOf(chance: Chance, kind: Kind): readonly string[] {
  if (kind.sizes === 'one') return ['']
  const all = kind.sizes === 'shoes' ? shoeSizes : clothesSizes
  const count = 1 + chance.below(6)
  const first = chance.below(all.length - count + 1)
  return all.slice(first, first + count)
}

type Place = { id: number; colourId: number | null; sizes: readonly string[]; position: number }

function addVariants(run: Run, { id, colourId, sizes, position }: Place): void {
  const { chance, put } = run
  for (const [index, size] of sizes.entries()) {
    const sku = `G${id}-${colourId ?? 0}${size && '-'}${size}`
    const roll = chance.next()
    const availability = roll < 0.9 ? 'in_stock' : roll < 0.96 ? 'on_order' : 'sold_out'
    const stock = availability === 'in_stock' ? Math.floor(chance.next() ** 2 * 60) : 0
    const own = chance.next() < 0.03 ? (1 + chance.below(90)) * 100_00 : null
    put.variant.run(id, colourId, size, sku, own, stock, availability, position + index)
    run.variants++
  }
  put.image.run(id, colourId, chance.of(run.pictures), position)
  put.image.run(id, colourId, chance.of(run.pictures), position + 1)
}
