// The buttons of reviews: a customer's way to their stars, what everybody reads about a product, and the shop's decision.
import { productPlace } from '../browsing.ts'
import { defineButton } from '../callback-data.ts'

export const reviewProductButton = defineButton('rp', { order: 'number', product: 'number' })
export const starsButton = defineButton('rs', { order: 'number', product: 'number', rating: 'number' })
/** Without words; leads out of the question, too, and still does when that is long over. */
export const wordlessButton = defineButton('rd', { order: 'number' })
/** The place is the card that it leads back to. */
export const reviewsButton = defineButton('r', { page: 'number', ...productPlace })
/** The version is the one that was read. */
export const showReviewButton = defineButton('ry', { review: 'number', version: 'number' })
export const hideReviewButton = defineButton('rn', { review: 'number', version: 'number' })
