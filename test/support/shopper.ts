// A customer with things in the cart, ready to look at it in the chat.
import type { Customer } from '#shop/actor.ts'
import { setQuantity } from '#shop/cart/cart.ts'
import { meetCustomer } from '#shop/customers.ts'
import type { Chat } from './chat.ts'
import { addProduct, addVariant, noon } from './shop.ts'

type Person = ReturnType<Chat['person']>

/** Whoever it is in the shop's own book. */
export function customerOf({ db }: Pick<Chat, 'db'>, { id }: Person): Customer {
  return meetCustomer(db, { telegramId: id, name: 'Ann', username: undefined, language: undefined }, noon)
}

type Thing = { title?: string; size?: string; priceMinor?: number; stock?: number; quantity?: number }

/** A product with one variant, so many of it in the cart. */
export function putInCart(
  { db }: Pick<Chat, 'db'>,
  customer: Customer,
  { title = 'Mug', size = '', priceMinor = 1000_00, stock = 10, quantity = 1 }: Thing,
): { productId: number; variantId: number } {
  const { id: productId } = addProduct(db, { title: { en: title, ru: title }, priceMinor })
  const { id: variantId } = addVariant(db, productId, { size, stock })
  setQuantity(db, customer, { variantId, quantity }, noon)
  return { productId, variantId }
}
