import { language, t } from '../../language.ts'

const most = 5

/** How good, in stars: to the half for an average. */
export function Stars({ rating }: { rating: number }) {
  const share = Math.round(rating * 2) / 2 / most
  return (
    <span class="stars" role="img" aria-label={t('stars', { rating: averageOf(rating), most })}>
      <span aria-hidden="true">★★★★★</span>
      <span aria-hidden="true" style={{ width: `${share * 100}%` }}>
        ★★★★★
      </span>
    </span>
  )
}

export function averageOf(rating: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(rating)
}
