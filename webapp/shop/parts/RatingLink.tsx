import { t } from '../../language.ts'
import type { ProductView } from '../api.ts'
import { averageOf } from './Stars.tsx'

/** Beside the name: how good others find it, and the way to their words. */
export function RatingLink({ rating: { average, count } }: { rating: NonNullable<ProductView['rating']> }) {
  return (
    <a class="rating" href="#reviews">
      <span aria-hidden="true">★</span> {averageOf(average)}
      <span class="unseen">{t('rating-of')}</span>
      <span class="rating-count">{t('reviews-count', { count })}</span>
    </a>
  )
}
