// Where products lie that a bulk change deleted: all their rows, and what customers had of them, exactly as they were, for as long
// as the change can be undone. Never decides what is deleted.
import { sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { LocalText } from '#db/schema/kinds.ts'
import { prepared } from '../prepared.ts'
import type { Tx } from '../transaction.ts'

/** Each after the one it refers to. */
const goodsTables = ['products', 'product_colours', 'variants', 'product_images'] as const
const likedTables = ['favourites', 'reviews'] as const
type Table = (typeof goodsTables)[number] | (typeof likedTables)[number]

/** All that can be written: not what SQLite makes by itself. */
const columnsOf = prepared((db) => {
  const names = db.$client.prepare<[string], string>('select name from pragma_table_info(?)').pluck()
  return new Map([...goodsTables, ...likedTables].map((table) => [table, names.all(table)]))
})

const columnsIn = (db: Db, table: Table) => columnsOf(db).get(table) ?? []

/** In JSON as they lie there; texts that are JSON themselves stay texts. */
function rowsOf(db: Db, table: Table) {
  const fields = columnsIn(db, table).map((name) => `'${name}', one."${name}"`)
  const key = table === 'products' ? 'id' : 'product_id'
  return sql.raw(
    `'${table}', json((select json_group_array(json_object(${fields.join(', ')})) from ${table} one where one.${key} = p.id))`,
  )
}

const ofVariants = `(select v.id from variants v where v.product_id = p.id)`
const lines = sql.raw(`
  'cart_lines', json((select json_group_array(json_object('id', one.id, 'variant', one.variant_id))
    from cart_lines one where one.variant_id in ${ofVariants})),
  'order_lines', json((select json_group_array(json_object('id', one.id, 'product', one.product_id, 'variant', one.variant_id))
    from order_lines one where one.product_id = p.id))`)

const listed = (productIds: readonly number[]) =>
  sql`(select value from json_each(${JSON.stringify(productIds)}))`

/** Deletes them, and keeps them. */
export function binProducts(tx: Tx, bulkId: number, productIds: readonly number[]): void {
  const goods = sql.join(
    goodsTables.map((table) => rowsOf(tx, table)),
    sql`, `,
  )
  const liked = sql.join(
    likedTables.map((table) => rowsOf(tx, table)),
    sql`, `,
  )
  tx.run(sql`
    insert into deleted_products (product_id, bulk_id, goods, links)
    select p.id, ${bulkId}, json_object(${goods}), json_object(${liked}, ${lines})
    from products p where p.id in ${listed(productIds)}`)
  tx.run(sql`delete from products where id in ${listed(productIds)}`)
}

/** Back under their own ids; tells which, as an article may belong to another product by now. */
export function restoreProducts(tx: Tx, productIds: readonly number[]): number[] {
  const taken = new Set(listTaken(tx, productIds).map(({ productId }) => productId))
  const known = listBinned(tx, productIds).map(({ productId }) => productId)
  const free = known.filter((id) => !taken.has(id))
  for (const table of goodsTables) putBack(tx, table, free)
  for (const table of likedTables) putBack(tx, table, free)
  putBackLines(tx, free)
  tx.run(sql`delete from deleted_products where product_id in ${listed(free)}`)
  return free
}

function putBack(tx: Tx, table: Table, productIds: readonly number[]): void {
  const isLiked = likedTables.some((one) => one === table)
  const names = columnsIn(tx, table)
  // The category may be gone by now.
  const values = names.map((name) =>
    name === 'category_id'
      ? `(select c.id from categories c where c.id = one.value ->> 'category_id')`
      : `one.value ->> '${name}'`,
  )
  const column = isLiked ? 'links' : 'goods'
  // Whoever had their data deleted meanwhile had this deleted, too.
  const whose = isLiked ? `and one.value ->> 'customer_id' in (select id from customers)` : ''
  tx.run(sql`
    insert into ${sql.raw(`${table} (${names.map((name) => `"${name}"`).join(', ')})`)}
    select ${sql.raw(values.join(', '))}
    from deleted_products d, json_each(d.${sql.raw(column)}, ${`$.${table}`}) one
    where d.product_id in ${listed(productIds)} ${sql.raw(whose)}`)
}

/** Carts and orders know them again. */
function putBackLines(tx: Tx, productIds: readonly number[]): void {
  const within = sql`d.product_id in ${listed(productIds)}`
  tx.run(sql`
    update cart_lines set variant_id = one.value ->> 'variant'
    from deleted_products d, json_each(d.links, '$.cart_lines') one
    where ${within} and cart_lines.id = one.value ->> 'id' and cart_lines.variant_id is null`)
  tx.run(sql`
    update order_lines set product_id = one.value ->> 'product', variant_id = one.value ->> 'variant'
    from deleted_products d, json_each(d.links, '$.order_lines') one
    where ${within} and order_lines.id = one.value ->> 'id' and order_lines.product_id is null`)
}

export type Binned = { productId: number; title: LocalText }

export function listBinned(db: Db, productIds: readonly number[]): Binned[] {
  const rows = db.all<{ id: number; title: string }>(sql`
    select product_id as id, goods ->> '$.products[0].title' as title from deleted_products
    where product_id in ${listed(productIds)} order by product_id`)
  return rows.map(({ id, title }) => ({ productId: id, title: JSON.parse(title) as LocalText }))
}

/** Those that cannot come back, as another product has one of their articles. */
export function listTaken(db: Db, productIds: readonly number[]): { productId: number; sku: string }[] {
  return db.all<{ productId: number; sku: string }>(sql`
    select d.product_id as "productId", min(v.sku) as sku
    from deleted_products d, json_each(d.goods, '$.variants') one
    join variants v on v.sku = one.value ->> 'sku'
    where d.product_id in ${listed(productIds)} group by d.product_id`)
}

/** What a customer had of deleted products, once they want nothing kept of them. */
export function forgetInBin(tx: Tx, customerId: number): void {
  const others = (table: (typeof likedTables)[number]) => sql`json((
    select json_group_array(json(one.value)) from json_each(links, ${`$.${table}`}) one
    where one.value ->> 'customer_id' <> ${customerId}))`
  tx.run(sql`update deleted_products
    set links = json_set(links, '$.favourites', ${others('favourites')}, '$.reviews', ${others('reviews')})`)
}
