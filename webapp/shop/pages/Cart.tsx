import { useEffect } from 'preact/hooks'
import { t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import type { CartPage } from '../api.ts'
import { acceptChanges, cart, isSettling, isUnheard, refreshCart } from '../models/cart.ts'
import { rowsOf } from '../models/cart-removed.ts'
import { CartLine } from '../parts/CartLine.tsx'
import { CartSummary } from '../parts/CartSummary.tsx'
import { EmptyCart } from '../parts/EmptyCart.tsx'
import { RemovedLine } from '../parts/RemovedLine.tsx'
import { Repeated } from '../parts/Repeated.tsx'
import { ShopOn } from '../parts/ShopOn.tsx'
import '../purchase.css'
import '../cart.css'

export function Cart() {
  const state = cart.value
  useEffect(() => {
    void refreshCart()
  }, [])
  return (
    <main class="page purchase" tabIndex={-1}>
      <h1>{t('cart-title')}</h1>
      {state.state === 'loading' && <CartBones />}
      {state.state === 'failed' && (
        <>
          <Unheard />
          <FailureNotice failure={state.failure} again={() => void refreshCart()} />
        </>
      )}
      {state.state === 'ready' && <Ready page={state.value} />}
    </main>
  )
}

function Ready({ page }: { page: CartPage }) {
  const { cart } = page
  const rows = rowsOf(cart.lines)
  if (rows.length === 0) return <EmptyCart />
  return (
    <div class="columns">
      <div class="cart-side">
        <Repeated />
        {cart.changed && <Changed />}
        <Unheard />
        <ul class="cart-lines block">
          {rows.map(({ key, line, isRemoved }) =>
            isRemoved ? <RemovedLine line={line} key={key} /> : <CartLine line={line} key={key} />,
          )}
        </ul>
        {cart.lines.length === 0 ? <EmptyCart /> : <ShopOn />}
      </div>
      {cart.lines.length > 0 && <CartSummary page={page} isSettling={isSettling.value} />}
    </div>
  )
}

function Unheard() {
  if (!isUnheard.value) return null
  return (
    <p class="kept-note" role="status">
      {t('basket-waiting')}
    </p>
  )
}

/** Told until it was seen, never hidden. */
function Changed() {
  return (
    <div class="changed-note" role="status">
      <div>
        <p>
          <b>{t('basket-changed')}</b>
        </p>
        <p>{t('basket-changed-text')}</p>
      </div>
      <button type="button" class="button quiet" onClick={() => void acceptChanges()}>
        {t('cart-accept')}
      </button>
    </div>
  )
}

function CartBones() {
  return (
    <div role="status">
      <div class="columns bones">
        <div class="cart-lines block">
          {[0, 1, 2].map((index) => (
            <div class="cart-line" key={index}>
              <div class="bone line-picture" />
              <div class="bone-lines">
                <div class="bone line wide" />
                <div class="bone line" />
              </div>
            </div>
          ))}
        </div>
      </div>
      <Slow />
    </div>
  )
}
