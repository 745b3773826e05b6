import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { limits } from '#shop/limits.ts'
import { t } from '../../language.ts'
import type { Failure } from '../../loading.ts'
import { haptic } from '../../telegram/haptics.ts'
import type { CartPage } from '../api.ts'
import { applyPromo, removePromo } from '../models/cart.ts'
import { failureWords } from '../wording.ts'

type PromoOnCart = NonNullable<CartPage['cart']['promo']>

/** Folded away from those who have none: an empty field sends people off to look for a code. */
export function Promo({ promo }: { promo: PromoOnCart | null }) {
  return <div class="promo">{promo === null ? <PromoForm /> : <PromoTaken promo={promo} />}</div>
}

function PromoTaken({ promo: { code, refused } }: { promo: PromoOnCart }) {
  return (
    <div class="promo-taken">
      <div role="status">
        <p class={refused === null ? 'promo-works' : undefined}>
          {t(refused === null ? 'basket-promo-works' : 'basket-promo-waits', { code })}
        </p>
        {refused !== null && <small>{failureWords(refused)}</small>}
      </div>
      <button
        type="button"
        class="link-button"
        onClick={() => void removePromo()}
        aria-label={t('basket-promo-remove', { code })}
      >
        {t('basket-take-out')}
      </button>
    </div>
  )
}

function PromoForm() {
  const isOpen = useSignal(false)
  const code = useSignal('')
  const isBusy = useSignal(false)
  const failure = useSignal<Failure | undefined>(undefined)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isOpen.value) field.current?.focus()
  }, [isOpen.value])
  const apply = async () => {
    if (code.value.trim() === '' || isBusy.value) return
    isBusy.value = true
    failure.value = await applyPromo(code.value)
    isBusy.value = false
    haptic(failure.value === undefined ? 'success' : 'error')
  }
  if (!isOpen.value) {
    return (
      <button
        type="button"
        class="link-button"
        onClick={() => {
          isOpen.value = true
        }}
      >
        {t('basket-promo-have')}
      </button>
    )
  }
  return (
    <form
      class="promo-form"
      onSubmit={(event) => {
        event.preventDefault()
        void apply()
      }}
    >
      <label for="promo">{t('basket-promo')}</label>
      <div class="promo-row">
        <input
          ref={field}
          id="promo"
          class="input"
          name="promo"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="go"
          maxLength={limits.promoCode}
          value={code.value}
          onInput={({ currentTarget }) => {
            code.value = currentTarget.value
            failure.value = undefined
          }}
          aria-invalid={failure.value !== undefined}
          aria-describedby="promo-failure"
        />
        <button type="submit" class="button quiet" aria-busy={isBusy.value}>
          {t('basket-promo-apply')}
        </button>
      </div>
      <p class="field-failure" id="promo-failure" role="alert">
        {failure.value && failureWords(failure.value)}
      </p>
    </form>
  )
}
