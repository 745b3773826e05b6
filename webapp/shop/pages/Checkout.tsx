import { useEffect } from 'preact/hooks'
import { t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import { useClosingQuestion, useNoSwipeToClose } from '../../telegram/holding.ts'
import { openCheckout, reread } from '../models/checkout.ts'
import { hasUnsaved, saveWhenOnline } from '../models/checkout-answers.ts'
import { checkout, checkoutNow } from '../models/checkout-state.ts'
import { forgetTrouble, noticeUnanswered, stage } from '../models/placing.ts'
import { CheckoutForm } from '../parts/CheckoutForm.tsx'
import { EmptyCart } from '../parts/EmptyCart.tsx'
import { pathTo } from '../route.ts'
import '../purchase.css'
import '../checkout.css'

export function Checkout() {
  const state = checkout.value
  const key = state.state === 'ready' ? state.value.key : undefined
  useOpening()
  useEffect(() => {
    const view = checkoutNow()
    if (view === undefined) return undefined
    noticeUnanswered(view)
    return saveWhenOnline(view)
  }, [key])
  useNoSwipeToClose()
  useClosingQuestion(hasUnsaved.value || stage.value !== 'idle')
  return (
    <main class="page purchase" tabIndex={-1}>
      <h1>{t('title-checkout')}</h1>
      {state.state === 'loading' && <FormBones />}
      {state.state === 'failed' && state.failure.code === 'cart-empty' && (
        <EmptyCart>
          <a class="link-button" href={pathTo.orders}>
            {t('orders-title')}
          </a>
        </EmptyCart>
      )}
      {state.state === 'failed' && state.failure.code !== 'cart-empty' && (
        <FailureNotice failure={state.failure} again={() => void openCheckout()} />
      )}
      {state.state === 'ready' && <CheckoutForm view={state.value} />}
    </main>
  )
}

/** Now, and whenever somebody comes back: it may have gone on in the chat. */
function useOpening(): void {
  useEffect(() => {
    void openCheckout()
    const lookAgain = () => {
      if (document.visibilityState === 'visible' && stage.peek() === 'idle') void reread()
    }
    document.addEventListener('visibilitychange', lookAgain)
    addEventListener('focus', lookAgain)
    return () => {
      document.removeEventListener('visibilitychange', lookAgain)
      removeEventListener('focus', lookAgain)
      forgetTrouble()
    }
  }, [])
}

function FormBones() {
  return (
    <div role="status">
      <div class="form bones">
        {[0, 1, 2, 3].map((index) => (
          <div class="field" key={index}>
            <div class="bone line" />
            <div class="bone input" />
          </div>
        ))}
      </div>
      <Slow />
    </div>
  )
}
