import { t } from '../../language.ts'
import type { CheckoutView } from '../api.ts'
import { pathTo } from '../route.ts'
import { money } from '../wording.ts'
import { LinePicture } from './LinePicture.tsx'
import { deliveryWords, Sums } from './Sums.tsx'

/** What is being ordered, with what changed since it was chosen: seen before it is agreed to. */
export function FormContents({ view, isSettling }: { view: CheckoutView; isSettling: boolean }) {
  const { cart } = view
  const { deliveryMinor } = cart.totals
  const promoCode = cart.promo?.refused === null ? cart.promo.code : null
  const delivery = deliveryMinor === null ? t('form-delivery-unknown') : deliveryWords(deliveryMinor)
  return (
    <section class="block contents" aria-labelledby="contents">
      <div class="contents-head">
        <h2 id="contents">{t('form-contents')}</h2>
        <a class="link-button" href={pathTo.cart}>
          {t('form-change-cart')}
        </a>
      </div>
      <ul class="brief-lines">
        {cart.lines.map((line) => (
          <li class={line.quantity === 0 ? 'brief-line gone' : 'brief-line'} key={line.id}>
            <LinePicture picture={line.picture} isFaded={line.quantity === 0} />
            <div>
              <p>{line.title}</p>
              <p class="details">
                {[
                  line.colour,
                  line.size,
                  line.quantity > 1 ? t('orders-pieces', { quantity: line.quantity }) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <b>{line.quantity > 0 && money(line.sumMinor)}</b>
          </li>
        ))}
      </ul>
      <Sums
        totals={cart.totals}
        delivery={cart.needsDelivery && view.deliveries.length > 0 ? delivery : null}
        promoCode={promoCode}
        isSettling={isSettling}
      />
    </section>
  )
}
