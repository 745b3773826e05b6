import { useSignal } from '@preact/signals'
import { t } from '../../language.ts'
import { type Failure, failureOf } from '../../loading.ts'
import { haptic } from '../../telegram/haptics.ts'
import type { CartChange, CartLineView } from '../api.ts'
import { quantityOf, removeGone, setQuantity } from '../models/cart.ts'
import { remove } from '../models/cart-removed.ts'
import { pathTo } from '../route.ts'
import { failureWords, money } from '../wording.ts'
import { LinePicture } from './LinePicture.tsx'
import { Stepper } from './Stepper.tsx'

export function CartLine({ line }: { line: CartLineView }) {
  const failure = useSignal<Failure | undefined>(undefined)
  const { title, quantity, priceMinor, sumMinor, limit, changes } = line
  const isBought = quantity > 0
  const attempt = (work: () => Promise<void>) => {
    haptic('light')
    failure.value = undefined
    work().catch((thrown: unknown) => {
      failure.value = failureOf(thrown)
      haptic('error')
    })
  }
  const change = (wanted: number) => {
    const { variantId } = line
    if (wanted < 1) attempt(() => remove(line))
    else if (variantId !== null) attempt(() => setQuantity(variantId, wanted))
  }
  return (
    <li class={changes.length > 0 ? 'cart-line changed' : 'cart-line'}>
      <LinePicture picture={line.picture} isFaded={!isBought} />
      <div class="cart-line-text">
        <Title line={line} />
        <Details line={line} />
      </div>
      {isBought ? (
        <div class="cart-line-sum">
          <b>{money(sumMinor)}</b>
          {quantity > 1 && <small>{t('basket-each', { price: money(priceMinor) })}</small>}
        </div>
      ) : (
        <button
          type="button"
          class="link-button"
          onClick={() => void (line.variantId === null ? removeGone(line.id) : change(0))}
          aria-label={t('basket-remove', { title })}
        >
          {t('basket-take-out')}
        </button>
      )}
      <div class="cart-line-notes">
        {changes.map((each) => (
          <Change change={each} isBought={isBought} key={each.kind} />
        ))}
        <p class="line-failure" role="alert">
          {failure.value && failureWords(failure.value)}
        </p>
      </div>
      {isBought && (
        <div class="cart-line-amount">
          <Stepper
            {...{ quantity, limit }}
            names={{
              of: t('basket-quantity', { title }),
              less: t(quantity > 1 ? 'basket-less' : 'basket-remove', { title }),
              more: t('basket-more', { title }),
            }}
            onStep={(by) => change(quantityOf(line.variantId ?? 0) + by)}
            onWrite={change}
          />
          {limit !== null && quantity >= limit && <small>{t('basket-all')}</small>}
        </div>
      )}
    </li>
  )
}

function Title({ line: { title, productId, colourId, quantity } }: { line: CartLineView }) {
  return productId === null || quantity === 0 ? (
    <h2>{title}</h2>
  ) : (
    <h2>
      <a href={pathTo.product(productId, colourId)}>{title}</a>
    </h2>
  )
}

function Details({ line: { colour, size, availability } }: { line: CartLineView }) {
  const details = [colour, size, availability === 'on_order' ? t('order-on-order') : '']
  return <p class="details">{details.filter(Boolean).join(' · ')}</p>
}

/** Of what is not bought any more nobody asks the price. */
function Change({ change, isBought }: { change: CartChange; isBought: boolean }) {
  const words = changeWords(change)
  return change.kind === 'price' && !isBought ? null : <p class="change">{words}</p>
}

function changeWords(change: CartChange): string {
  if (change.kind === 'gone') return t('cart-gone')
  if (change.kind === 'less-left') {
    const { left, wanted } = change
    return left === 0 ? t('cart-sold-out') : t('cart-less-left', { left, wanted })
  }
  const { wasMinor, isMinor } = change
  return t(isMinor > wasMinor ? 'cart-price-up' : 'cart-price-down', {
    was: money(wasMinor),
    now: money(isMinor),
  })
}
