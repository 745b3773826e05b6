import { useSignal } from '@preact/signals'
import { language, t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import type { ProductView, ReviewsView, ReviewView } from '../api.ts'
import { listOf } from '../models/catalogue.ts'
import { questions } from '../questions.ts'
import { averageOf, Stars } from './Stars.tsx'

/** So many say enough to begin with. */
const firstShown = 3
const moreShown = 10

/** What those say who bought it, the newest first. */
export function Reviews({
  productId,
  rating,
}: {
  productId: number
  rating: NonNullable<ProductView['rating']>
}) {
  const list = listOf<ReviewsView>(questions.reviews(productId))
  const most = useSignal(firstShown)
  const page = list.page.value
  const items = list.items.value
  const isMore = items.length > most.value || (page.state === 'ready' && page.value.next !== null)
  const showMore = () => {
    most.value += moreShown
    if (items.length < most.peek()) void list.more()
  }
  return (
    <section class="reviews" id="reviews" tabIndex={-1}>
      <h2>{t('reviews')}</h2>
      <p class="rating-all">
        <strong>{averageOf(rating.average)}</strong>
        <Stars rating={rating.average} />
        <span>{t('reviews-count', { count: rating.count })}</span>
      </p>
      <ul>
        {items.slice(0, most.value).map((review) => (
          <Review key={review.id} review={review} />
        ))}
      </ul>
      {page.state === 'loading' && (
        <div role="status">
          <Slow />
        </div>
      )}
      {page.state === 'failed' && <FailureNotice failure={page.failure} again={() => void list.more()} />}
      {isMore && page.state !== 'loading' && (
        <button type="button" class="button quiet" onClick={showMore}>
          {t('reviews-more')}
        </button>
      )}
    </section>
  )
}

function Review({ review: { rating, text, createdAt } }: { review: ReviewView }) {
  return (
    <li class="review">
      <p class="review-head">
        <Stars rating={rating} />
        <time dateTime={new Date(createdAt).toISOString()}>{dayOf(createdAt)}</time>
      </p>
      {text !== '' && <p class="review-text">{text}</p>}
    </li>
  )
}

/** The server and every browser write the same. */
function dayOf(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}
