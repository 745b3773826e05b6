// Stars as they are written everywhere: those of one review, and what all of a product come to.
import { formatRating } from '#locales/wording.ts'
import type { Rating } from '#shop/reviews/review-list.ts'
import { mostStars } from '#shop/reviews/reviews.ts'
import type { TalkContext } from '../context.ts'

export function starsOf(rating: number): string {
  return '★'.repeat(rating) + '☆'.repeat(Math.max(0, mostStars - rating))
}

export function ratingWords({ t, language }: TalkContext, { average, count }: Rating): string {
  return t('reviews-rating', { average: formatRating(average, language), count })
}
