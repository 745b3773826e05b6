// A new product out of one message: a draft with all of it that was understood, and word for word what was not.
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import type { Actor } from '../actor.ts'
import { type CategoryChoice, findCategoryByName } from '../categories/category-choice.ts'
import { attempt, type ErrorCode, type ErrorParams, ShopError } from '../error.ts'
import { languageOfText } from '../languages.ts'
import { parseMoney } from '../money.ts'
import { readSettings } from '../settings.ts'
import { inTx } from '../transaction.ts'
import { fillSizes, fillStock } from './product-filling.ts'
import { addImages } from './product-images.ts'
import { limits } from './product-input.ts'
import { getProductSheet, type ProductSheet } from './product-sheet.ts'
import { createProduct, editProduct } from './products.ts'
import { type QuickProduct, readQuickProduct } from './quick-product.ts'
import { parseSizes } from './size-list.ts'

export type StartPart = 'price' | 'oldPrice' | 'category' | 'stock'
/** What was written of a part, and what is wrong with it. */
export type Misunderstood = { part: StartPart; text: string; code: ErrorCode; params: ErrorParams }
export type Started = {
  sheet: ProductSheet
  misunderstood: Misunderstood[]
  /** Which category may have been meant by what none is called. */
  similar: CategoryChoice[]
}
export type StartWish = {
  text: string
  form: 'command' | 'caption'
  /** Of whoever writes. */
  language: Language
  pictureHashes: readonly string[]
}

/** Throws where there is no title: nothing can be kept without one. */
export function startProduct(db: Db, actor: Actor, wish: StartWish, now: number): Started {
  return inTx(db, (tx) => {
    const read = readQuickProduct(wish.text, wish.form, {
      isCategory: (name) => findCategoryByName(tx, name, wish.language).exact !== undefined,
    })
    const { id: productId } = createProduct(tx, actor, textsOf(read, wish.language), now)
    const misunderstood: Misunderstood[] = []
    const fill = (part: StartPart, text: string | undefined, work: (text: string) => unknown) => {
      if (text === undefined) return
      const done = attempt(() => work(text))
      if (!done.ok) misunderstood.push({ part, text, code: done.code, params: done.params })
    }
    const { currency } = readSettings(tx)
    const edit = (fields: object) => editProduct(tx, actor, { productId, ...fields }, now)
    let similar: CategoryChoice[] = []
    fill('price', read.price, (text) => edit({ priceMinor: parseMoney(text, currency) }))
    fill('oldPrice', read.oldPrice, (text) => edit({ oldPriceMinor: parseMoney(text, currency) }))
    fill('category', read.category, (name) => {
      const found = findCategoryByName(tx, name, wish.language)
      similar = found.similar
      if (found.exact === undefined)
        throw new ShopError('category-unknown', { name: name.slice(0, limits.title) })
      return edit({ categoryId: found.exact.id })
    })
    fill('stock', read.stock, (text) => fillAmount(tx, actor, { productId, text }, now))
    if (wish.pictureHashes.length > 0) {
      addImages(tx, actor, { productId, pictureHashes: [...wish.pictureHashes] }, now)
    }
    return { sheet: getProductSheet(tx, actor, productId), misunderstood, similar }
  })
}

/** What is too long for a title goes on in the description. */
function textsOf({ title, description = '' }: QuickProduct, writes: Language) {
  const signs = [...title]
  const isLong = signs.length > limits.title
  const short = isLong ? `${signs.slice(0, limits.title - 1).join('')}…` : title
  const whole = [isLong ? title : '', description].filter(Boolean).join('\n\n')
  const language = languageOfText(`${title} ${description}`, writes)
  return {
    title: { [language]: short },
    description: { [language]: [...whole].slice(0, limits.description).join('') },
  }
}

/** A figure for what is all the same, else the sizes, with figures or without. */
export function fillAmount(
  db: Db,
  actor: Actor,
  { productId, text }: { productId: number; text: string },
  now: number,
): ProductSheet {
  const counted = attempt(() => fillStock(db, actor, { productId, text }, now))
  if (counted.ok) return counted.value
  const sizes = attempt(() => parseSizes(text))
  const areSizes =
    sizes.ok && sizes.value.every(({ size }) => /^(\d{1,3}([.-]\d+)?|\d?X{0,4}[SML])$/i.test(size))
  if (!areSizes || sizes.value.length < 2) throw new ShopError(counted.code, counted.params)
  return fillSizes(db, actor, { productId, text }, now)
}
