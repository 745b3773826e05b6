// The ways in which goods are brought and paid for, as the owner edits their lists: in an order of their choice, each by its id.
// Orders keep what they were placed with.
import { eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { orders } from '#db/schema/selling.ts'
import { type Actor, allowAll } from '../actor.ts'
import { ShopError } from '../error.ts'
import { textIn } from '../languages.ts'
import { parseMoney } from '../money.ts'
import { changeText, changeTitle } from '../products/product-input.ts'
import {
  changeSetting,
  type DeliveryMethod,
  mostMethods,
  type PaymentMethod,
  readSettings,
} from '../settings.ts'
import { firstFree, slugOf } from '../slugs.ts'
import { inTx, type Tx } from '../transaction.ts'
import { tidyText } from './texts.ts'

export const methodLists = ['deliveries', 'payments'] as const
export type MethodList = (typeof methodLists)[number]
type Methods = { deliveries: DeliveryMethod; payments: PaymentMethod }
export type MethodRef = { list: MethodList; id: string }

const longestTitle = 60
const longestAddress = 300
const longestId = 32

export function findMethod<List extends MethodList>(
  db: Db,
  list: List,
  id: string,
): Methods[List] | undefined {
  const methods: readonly Methods[MethodList][] = readSettings(db)[list]
  return methods.find((method) => method.id === id) as Methods[List] | undefined
}

type Change<List extends MethodList> = (all: Methods[List][], tx: Tx) => Methods[List][]

function changeList<List extends MethodList>(
  db: Db,
  actor: Actor,
  { list, change }: { list: List; change: Change<List> },
  now: number,
): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const value = change([...readSettings(tx)[list]] as Methods[List][], tx)
    changeSetting(tx, actor, { key: list, value }, now)
  })
}

function changeOne<List extends MethodList>(
  db: Db,
  actor: Actor,
  { list, id, change }: { list: List; id: string; change: (method: Methods[List]) => Methods[List] },
  now: number,
): void {
  const inList: Change<List> = (all) => {
    if (!all.some((method) => method.id === id)) throw new ShopError('not-found')
    return all.map((method) => (method.id === id ? change(method) : method))
  }
  changeList(db, actor, { list, change: inList }, now)
}

export type NewMethod = { list: MethodList; typed: string; language: Language }

/**
 * `Курьером; 300; 3000`: a title, the price, the sum from which it is free. A delivery whose price nobody said yet is switched
 * off. Tells its id.
 */
export function addMethod(db: Db, actor: Actor, { list, typed, language }: NewMethod, now: number): string {
  return inTx(db, (tx) => {
    const { currency } = readSettings(tx)
    const [named = '', price, free, ...more] = typed.split(/[;\n]/).map((part) => part.trim())
    const parts = list === 'deliveries' ? more : [price, free, ...more].filter((part) => part !== undefined)
    if (parts.length > 0) throw new ShopError('method-unread', { list })
    const title = { [language]: readTitle(named) }
    const id = freeId(tx, list, textIn(title, language))
    const priced = {
      ...{ priceMinor: price ? parseMoney(price, currency) : 0, active: Boolean(price) },
      freeFromMinor: free ? parseMoney(free, currency) : null,
    }
    const method =
      list === 'deliveries' ? { id, title, pickup: false, ...priced } : { id, title, active: true }
    const change: Change<MethodList> = (all) => {
      if (all.length >= mostMethods) throw new ShopError('methods-full', { most: mostMethods })
      return [...all, method]
    }
    changeList(tx, actor, { list, change }, now)
    return id
  })
}

function readTitle(typed: string): string {
  const title = tidyText(typed, { most: longestTitle, isProse: false })
  if (title === '') throw new ShopError('title-required')
  return title
}

/** Never one that orders know: they would take it for what they were placed with. */
function freeId(tx: Tx, list: MethodList, title: string): string {
  const column = list === 'deliveries' ? orders.deliveryId : orders.paymentId
  const isTaken = (id: string) =>
    findMethod(tx, list, id) !== undefined ||
    tx.select({ id: orders.id }).from(orders).where(eq(column, id)).limit(1).get() !== undefined
  return firstFree(slugOf(title, longestId) || list, isTaken, longestId)
}

/** Empty takes it away in this language; in one it has to stay. */
export function renameMethod(
  db: Db,
  actor: Actor,
  { list, id, language, text }: MethodRef & { language: Language; text: string },
  now: number,
): void {
  const typed = tidyText(text, { most: longestTitle, isProse: false })
  const change = (method: Methods[MethodList]) => ({
    ...method,
    title: changeTitle(method.title, { [language]: typed }),
  })
  changeOne(db, actor, { list, id, change }, now)
}

export function switchMethod(
  db: Db,
  actor: Actor,
  { list, id, active }: MethodRef & { active: boolean },
  now: number,
): void {
  changeOne(db, actor, { list, id, change: (method) => ({ ...method, active }) }, now)
}

/** One place up; the first goes to the end. */
export function raiseMethod(db: Db, actor: Actor, { list, id }: MethodRef, now: number): void {
  const change: Change<MethodList> = (all) => {
    const place = all.findIndex((method) => method.id === id)
    const [method] = place < 0 ? [] : all.splice(place, 1)
    if (method === undefined) throw new ShopError('not-found')
    all.splice(place === 0 ? all.length : place - 1, 0, method)
    return all
  }
  changeList(db, actor, { list, change }, now)
}

export function deleteMethod(db: Db, actor: Actor, { list, id }: MethodRef, now: number): void {
  const change: Change<MethodList> = (all) => {
    if (!all.some((method) => method.id === id)) throw new ShopError('not-found')
    return all.filter((method) => method.id !== id)
  }
  changeList(db, actor, { list, change }, now)
}

export type PriceField = 'price' | 'freeFrom'

/** Of a delivery. Without a sum from which it is free it never is. */
export function priceMethod(
  db: Db,
  actor: Actor,
  { id, field, typed }: { id: string; field: PriceField; typed: string },
  now: number,
): void {
  const { currency } = readSettings(db)
  const minor = typed === '' ? null : parseMoney(typed, currency)
  const change = (method: DeliveryMethod) =>
    field === 'price' ? { ...method, priceMinor: minor ?? 0 } : { ...method, freeFromMinor: minor }
  changeOne(db, actor, { list: 'deliveries', id, change }, now)
}

export function letPickUp(
  db: Db,
  actor: Actor,
  { id, pickup }: { id: string; pickup: boolean },
  now: number,
): void {
  changeOne(db, actor, { list: 'deliveries', id, change: (method) => ({ ...method, pickup }) }, now)
}

/** Where goods are fetched. Empty takes it away in this language. */
export function placePickup(
  db: Db,
  actor: Actor,
  { id, language, text }: { id: string; language: Language; text: string },
  now: number,
): void {
  const typed = tidyText(text, { most: longestAddress, isProse: true })
  const change = ({ pickupAddress = {}, ...method }: DeliveryMethod): DeliveryMethod => {
    const address = changeText(pickupAddress, { [language]: typed })
    const isKnown = Object.keys(address).length > 0
    return { ...method, pickup: true, ...(isKnown && { pickupAddress: address }) }
  }
  changeOne(db, actor, { list: 'deliveries', id, change }, now)
}
