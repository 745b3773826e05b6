// The buttons below a checkout's questions. Each says which answer it is, so that one of an older question still means the same.
import type { CheckoutField } from '#db/schema/selling.ts'
import { checkoutFields } from '#shop/checkout/checkout-fields.ts'
import { defineButton } from '../callback-data.ts'

/** A method of delivery or payment, by its id. */
export const chooseButton = defineButton('kf', { field: 'number', value: 'rest' })
/** What is known from Telegram or from the last order. */
export const knownButton = defineButton('kk', { field: 'number' })
export const skipButton = defineButton('ks', { field: 'number' })
/** Asks the question again, to answer it differently. */
export const editButton = defineButton('ke', { field: 'number' })
/** The address that was perhaps meant, or the one that was typed. */
export const suggestedButton = defineButton('kg', { taken: 'number' })
/** The sum that is agreed to, and the key of the draft it was shown of. */
export const confirmButton = defineButton('kc', { total: 'number', key: 'rest' })

/** Fields travel by number: a number of none is of a button we no longer know. */
export const numberOf = (field: CheckoutField) => checkoutFields.indexOf(field)
export const fieldOf = (number: number): CheckoutField | undefined => checkoutFields[number]
