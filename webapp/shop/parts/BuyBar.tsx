import { t } from '../../language.ts'
import type { Failure } from '../../loading.ts'
import { isTelegram } from '../../telegram/transport.ts'
import { useMainButton } from '../../telegram/use-buttons.ts'
import type { VariantView } from '../api.ts'
import { addToCart, isUnheard, quantityOf, setQuantity } from '../models/cart.ts'
import type { Offer, Purchase } from '../models/product.ts'
import { go } from '../navigation.ts'
import { pathTo } from '../route.ts'
import { failureWords, money } from '../wording.ts'
import { useBuying } from './buying.ts'
import { Stepper } from './Stepper.tsx'

type Props = {
  purchase: Purchase
  offer: Offer
  title: string
  /** It cannot be bought before more is chosen. */
  onMissing: () => void
}

/** The one thing to do here. In Telegram its own button does it, and what lies here is only beside it. */
export function BuyBar({ purchase, offer, title, onMissing }: Props) {
  const variant = purchase.kind === 'buy' ? purchase.variant : undefined
  const buying = useBuying(variant?.id)
  const count = variant === undefined ? 0 : quantityOf(variant.id)
  const isGone = purchase.kind === 'gone'
  const isBusy = buying.isBusy && count === 0
  const press = () => {
    if (isGone || isBusy) return undefined
    if (variant === undefined) return onMissing()
    if (count === 0) return buying.add(() => addToCart(variant.id, 1))
    return buying.isSettled() ? go(pathTo.cart) : undefined
  }
  const changeTo = ({ id }: VariantView, wished: number) => void buying.change(() => setQuantity(id, wished))
  const text = textOf(purchase, offer, count)
  useMainButton(isTelegram && { text, busy: isBusy, disabled: isGone, onClick: press })
  return (
    <div class="buy-bar">
      <div role="alert">{buying.failure && <Sorry failure={buying.failure} />}</div>
      <div role="status">{isUnheard.value && <p class="later">{t('buy-later')}</p>}</div>
      <div class="buy-row">
        {variant !== undefined && count > 0 && (
          <Stepper
            {...{ quantity: count, limit: variant.left }}
            names={{ of: t('quantity-of', { title }), less: t('quantity-less'), more: t('quantity-more') }}
            onStep={(by) => changeTo(variant, quantityOf(variant.id) + by)}
            onWrite={(wished) => changeTo(variant, Math.max(wished, 0))}
            onLimit={() => buying.refuse({ code: 'out-of-stock', params: { left: variant.left ?? 0 } })}
          />
        )}
        <button
          type="button"
          class={`button buy ${isBusy ? 'busy' : ''}`}
          onClick={press}
          aria-disabled={isGone || isBusy}
          aria-busy={isBusy}
        >
          {text}
        </button>
      </div>
      <p class="unseen" role="status">
        {count > 0 && t('buy-count', { count })}
      </p>
    </div>
  )
}

function textOf({ kind }: Purchase, { availability, priceMinor, from }: Offer, count: number): string {
  if (kind === 'gone') return t('availability-sold_out')
  if (count > 0) return t('buy-to-cart', { count })
  const sum = money(priceMinor)
  const price = from ? t('price-from', { price: sum }) : sum
  return t(availability === 'on_order' ? 'buy-on-order' : 'buy', { price })
}

function Sorry({ failure }: { failure: Failure }) {
  return <p class="sorry">{failureWords(failure)}</p>
}
