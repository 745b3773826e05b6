import { t } from '../../language.ts'
import type { OrderPage } from '../api.ts'
import { pathTo } from '../route.ts'
import { money } from '../wording.ts'
import { LinePicture } from './LinePicture.tsx'
import { deliveryWords, Sums } from './Sums.tsx'

type Line = OrderPage['order']['lines'][number]

export function OrderContents({ page: { order } }: { page: OrderPage }) {
  const { currency, deliveryId, deliveryMinor } = order
  return (
    <section class="block contents" aria-labelledby="contents">
      <h2 id="contents">{t('order-page-contents')}</h2>
      <ul class="brief-lines">
        {order.lines.map((line) => (
          <li class="brief-line" key={line.id}>
            <LinePicture picture={line.picture} />
            <div>
              <p>
                {line.productId === null ? (
                  line.title
                ) : (
                  <a href={pathTo.product(line.productId)}>{line.title}</a>
                )}
              </p>
              <p class="details">{detailsOf(line)}</p>
            </div>
            <b>{money(line.sumMinor, currency)}</b>
          </li>
        ))}
      </ul>
      <Sums
        totals={order}
        delivery={deliveryId === '' ? null : deliveryWords(deliveryMinor, currency)}
        promoCode={order.promoCode}
        currency={currency}
      />
    </section>
  )
}

function detailsOf({ colour, size, onOrder, quantity }: Line): string {
  const pieces = quantity > 1 ? t('orders-pieces', { quantity }) : ''
  return [colour, size, onOrder ? t('order-on-order') : '', pieces].filter(Boolean).join(' · ')
}
