import type { LocalText } from '#db/schema/kinds.ts'
import { textIn } from '#shop/languages.ts'
import { language, t } from '../../language.ts'
import type { CartPage } from '../api.ts'
import { go } from '../navigation.ts'
import { pathTo } from '../route.ts'
import { failureWords, money } from '../wording.ts'
import { Action, ActionBeside } from './Action.tsx'
import { Promo } from './Promo.tsx'
import { deliveryWords, Sums } from './Sums.tsx'

/** What it comes to, what is good to know before ordering, and the way there. */
export function CartSummary({ page, isSettling }: { page: CartPage; isSettling: boolean }) {
  const { cart } = page
  const promoCode = cart.promo?.refused === null ? cart.promo.code : null
  const text = t(page.isOrdering ? 'basket-go-on' : 'basket-order', { total: money(cart.totals.totalMinor) })
  const action = { text, disabled: !page.canOrder, onClick: () => go(pathTo.checkout) }
  return (
    <aside class="summary">
      <section class="block" aria-label={t('basket-summary')}>
        <Promo promo={cart.promo} />
        {cart.pieces > 0 && (
          <>
            <Sums
              totals={cart.totals}
              delivery={cartDelivery(page)}
              promoCode={promoCode}
              isSettling={isSettling}
            />
            <Notes page={page} />
            <ActionBeside {...action} />
          </>
        )}
      </section>
      {cart.pieces > 0 && <Action {...action} />}
    </aside>
  )
}

/** Before a method is chosen, what is known of it. */
function cartDelivery({ cart, delivery, isDeliveryFree }: CartPage): string | null {
  const { deliveryMinor } = cart.totals
  if (!cart.needsDelivery) return null
  if (isDeliveryFree) return t('order-free')
  if (deliveryMinor !== null) return deliveryWords(deliveryMinor)
  if (delivery === null || (delivery.isFrom && delivery.priceMinor === 0)) return t('basket-delivery-later')
  const price = deliveryWords(delivery.priceMinor)
  return delivery.isFrom ? t('price-from', { price }) : price
}

function Notes({ page }: { page: CartPage }) {
  const { delivery, missingToMinimumMinor, minimumMinor, closedUntil } = page
  const free = delivery?.nextFree ?? null
  return (
    <div class="cart-notes" role="status">
      {free !== null && (
        <p>
          {t(delivery?.isFrom ? 'cart-to-free-by' : 'cart-to-free', {
            missing: money(free.missingMinor),
            method: textIn(free.method.title as LocalText, language()),
          })}
        </p>
      )}
      {missingToMinimumMinor !== null && (
        <p class="must">
          {t('cart-minimum', { minimum: money(minimumMinor), missing: money(missingToMinimumMinor) })}
        </p>
      )}
      {closedUntil !== null && (
        <p class="must">{failureWords({ code: 'shop-closed', params: { closedUntil } })}</p>
      )}
    </div>
  )
}
