// Price lists as suppliers, shops and other programs write them, as rows; and the way from such rows to what becomes of them.
import { readFileSync } from 'node:fs'
import { asc } from 'drizzle-orm'
import Papa from 'papaparse'
import type { Db } from '#db/open.ts'
import { categories, productColours, products, variants } from '#db/schema/catalogue.ts'
import type { Actor, Staff } from '#shop/actor.ts'
import { applyImport } from '#shop/import/apply.ts'
import { exportRows } from '#shop/import/export.ts'
import type { Said } from '#shop/import/header.ts'
import { countKinds, type ImportPlan, planImport } from '#shop/import/plan.ts'
import type { Choices } from '#shop/import/planned.ts'
import type { Row, SheetFile } from '#shop/import/table.ts'
import { noon } from './shop.ts'

const place = (name: string) => new URL(`price-lists/${name}`, import.meta.url)
export const listBytes = (name: string): Buffer => readFileSync(place(name))

export function rowsIn(name: 'woocommerce.csv' | 'shopify.csv'): Row[] {
  return Papa.parse<string[]>(readFileSync(place(name), 'utf8').trim()).data
}

/** One line a row, with semicolons between. */
export const rowsOf = (text: string): Row[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'))

export const fileOf = (rows: Row[], pictures: string[] = []): SheetFile => ({
  rows,
  pictures,
  form: { kind: 'xlsx' },
})

export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

type Wish = Partial<Choices> & { said?: Said; pictures?: string[] }

export function plan(db: Db, actor: Actor, rows: Row[], wish: Wish = {}): ImportPlan {
  const { said = {}, pictures = [], newGoods = 'file', takesStock = true } = wish
  return finish(
    planImport(db, actor, { file: fileOf(rows, pictures), said, choices: { newGoods, takesStock } }),
  )
}

/** Plans and applies at once. */
export function importAll(db: Db, actor: Staff, rows: Row[], wish: Wish = {}, now = noon) {
  const planned = plan(db, actor, rows, wish)
  const about = { fileName: 'list.xlsx', chatId: 1, archive: 'archive' }
  applyImport(db, actor, { plan: planned, ...about }, now)
  return countKinds(planned.planned)
}

export const exported = (db: Db, actor: Actor, language: 'ru' | 'en' = 'ru'): Row[] =>
  finish(exportRows(db, actor, { language }))

/** What is wrong, as `row code`. */
export const wrongs = ({ wrong }: ImportPlan): string[] => wrong.map(({ row, code }) => `${row} ${code}`)

/** The goods as people see them: a line for each variant. */
export function shelf(db: Db): string[] {
  const colours = new Map(
    db
      .select()
      .from(productColours)
      .all()
      .map((one) => [one.id, Object.values(one.title)[0]]),
  )
  const all = new Map(
    db
      .select()
      .from(products)
      .orderBy(asc(products.id))
      .all()
      .map((one) => [one.id, one]),
  )
  return db
    .select()
    .from(variants)
    .orderBy(asc(variants.productId), asc(variants.position))
    .all()
    .map((one) => {
      const product = all.get(one.productId)
      const price = (one.priceMinor ?? product?.priceMinor ?? 0) / 100
      const old = one.priceMinor === null ? (one.oldPriceMinor ?? product?.oldPriceMinor) : one.oldPriceMinor
      const parts = [
        Object.values(product?.title ?? {})[0],
        one.sku,
        [colours.get(one.colourId ?? 0), one.size].filter(Boolean).join(' '),
        old == null ? String(price) : `${price} (${old / 100})`,
        one.stock ?? '∞',
        one.availability,
        product?.status,
      ]
      return parts.join(' | ')
    })
}

export function pathsOf(db: Db): string[] {
  const all = new Map(
    db
      .select()
      .from(categories)
      .all()
      .map((one) => [one.id, one]),
  )
  const path = (id: number | null): string => {
    const one = all.get(id ?? 0)
    if (one === undefined) return ''
    return [path(one.parentId), Object.values(one.title)[0]].filter(Boolean).join(' > ')
  }
  return db
    .select()
    .from(products)
    .orderBy(asc(products.id))
    .all()
    .map((one) => path(one.categoryId))
}
