// What the shop is asked over HTTP, as it may be written; what it says to it is the rules' affair. Pure, so that the web app may
// know it as well.
import * as z from 'zod'
import type { CheckoutField } from '#db/schema/selling.ts'

const id = z.int().min(1)
/** Longer than anything a field holds, so that the rules say themselves what is too long. */
const words = z.string().max(5_000)
const key = z.string().regex(/^[\w-]{16,64}$/)

export const languageInput = z.strictObject({ language: z.string().max(35).exactOptional() })

/** How many is the rules' affair, too. */
export const lineInput = z.strictObject({ variantId: id, quantity: z.int() })
export const promoInput = z.strictObject({ code: z.string().max(200) })

/** The key makes the order the only one of its kind: made by the client when the form is opened. */
export const checkoutInput = z.strictObject({ key })
export const answerInput = z.strictObject({
  field: z.enum([
    'deliveryId',
    'name',
    'phone',
    'email',
    'address',
    'comment',
    'paymentId',
  ] as const satisfies readonly CheckoutField[]),
  value: words,
})
/** All of the form at once, or what is left of it. */
const answers = z.array(answerInput).min(1).max(20)
export const answersInput = z.strictObject({ answers })
/** Null takes it back. */
export const locationInput = z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable()

/** `totalMinor` is the sum that was on the screen; the order is never placed for another. `answers`: what the form has not been told. */
export const orderInput = z.strictObject({
  key,
  totalMinor: z.int().min(0),
  answers: answers.exactOptional(),
})
export const ordersInput = languageInput.extend({
  before: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .exactOptional(),
})

export const guestLinkInput = z.strictObject({ startapp: z.string().max(512) })
export const arrivalInput = z.strictObject({ startapp: z.string().max(512) })
