// The buttons that lead from any screen into another feature: each is defined here, and answered by the feature it leads to.
import { defineButton } from './callback-data.ts'

/** The first screen: what /start shows. */
export const homeButton = defineButton('h', {})
export const cartButton = defineButton('b', {})
/** Begins the checkout, or goes on where it was left. */
export const checkoutButton = defineButton('go', {})
/** A customer's own orders, and one of them. */
export const ordersButton = defineButton('ol', { page: 'number' })
export const orderButton = defineButton('o', { id: 'number' })
/** What a customer thinks of what an order brought. */
export const reviewButton = defineButton('rw', { order: 'number', page: 'number' })
/** Writes to the shop, about an order or about nothing in particular. */
export const writeButton = defineButton('w', { order: 'maybe' })
export const helpButton = defineButton('yh', {})
/** Writes to the customer of an order, for the staff. */
export const answerButton = defineButton('wa', { order: 'number' })
