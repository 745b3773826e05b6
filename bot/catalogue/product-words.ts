// What a product's card says: title, price and the one before, whether it can be had, what is chosen, and the description as
// far as there is room.
import { availabilities } from '#db/schema/kinds.ts'
import { formatMoney } from '#shop/money.ts'
import type { ProductView, VariantView } from '#shop/products/product-view.ts'
import type { Rating } from '#shop/reviews/review-list.ts'
import { shorten } from '../browsing.ts'
import type { TalkContext } from '../context.ts'
import { escapeHtml } from '../html.ts'
import { ratingWords } from '../reviews/review-words.ts'
import type { Choice } from './product-choice.ts'

type Shown = { product: ProductView; choice: Choice; rating: Rating; currency: string; longest: number }
type Line = { plain: string; html: string }

export function wordsOf(ctx: TalkContext, { product, choice, rating, currency, longest }: Shown): string {
  const { t, language } = ctx
  const money = (minor: number) => formatMoney(minor, currency, language)
  const offered = choice.fitting.length > 0 ? choice.fitting : product.variants
  const lines = [
    tagged('b', product.title),
    ...(rating.count === 0 ? [] : [bare(ratingWords(ctx, rating))]),
    priceLine(product, offered, { t, money }),
    bare(availabilityWords(t, product, offered)),
    ...(choice.colour === undefined ? [] : [bare(`${t('colour')} ${choice.colour.title}`)]),
    ...(choice.size ? [bare(`${t('size')} ${choice.size}`)] : []),
  ]
  const head = lines.map(({ html }) => html).join('\n')
  const taken = lines.reduce((sum, { plain }) => sum + [...plain].length + 1, 1)
  const description = shorten(product.description.trim(), longest - taken)
  return description.length > 1 ? `${head}\n\n${escapeHtml(description)}` : head
}

const bare = (plain: string): Line => ({ plain, html: escapeHtml(plain) })
const tagged = (tag: string, plain: string): Line => ({
  plain,
  html: `<${tag}>${escapeHtml(plain)}</${tag}>`,
})

type Speech = { t: TalkContext['t']; money: (minor: number) => string }

function priceLine(product: ProductView, offered: readonly VariantView[], { t, money }: Speech): Line {
  const prices = offered.map(({ priceMinor }) => priceMinor)
  const lowest = prices.length > 0 ? Math.min(...prices) : product.fromPriceMinor
  const highest = prices.length > 0 ? Math.max(...prices) : product.toPriceMinor
  const now = bare(highest > lowest ? t('price-from', { price: money(lowest) }) : money(lowest))
  const before = offered
    .filter(({ priceMinor }) => priceMinor === lowest)
    .reduce((most, { oldPriceMinor }) => Math.max(most, oldPriceMinor ?? 0), 0)
  if (before === 0) return now
  const old = tagged('s', money(before))
  return { plain: `${now.plain}  ${old.plain}`, html: `${now.html}  ${old.html}` }
}

/** The best there is; how many are left of the one that is meant. */
function availabilityWords(
  t: TalkContext['t'],
  product: ProductView,
  offered: readonly VariantView[],
): string {
  const [only] = offered
  if (offered.length === 1 && only !== undefined && only.left !== null) {
    return t('availability-few', { left: only.left })
  }
  const best = availabilities.find((one) => offered.some(({ availability }) => availability === one))
  return t(`availability-${best ?? product.availability}`)
}
