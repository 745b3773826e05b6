// What saves typing: answers that are known already, one tap each.
import { t } from '../../language.ts'
import { canShareContact } from '../../telegram/contact.ts'
import { haptic } from '../../telegram/haptics.ts'
import type { CheckoutView } from '../api.ts'
import { give, textOf } from '../models/checkout-answers.ts'
import { suggestedEmail } from '../models/checkout-state.ts'
import { savePlace, sharePhone, sharePlace, sharingPhone, sharingPlace } from '../models/sharing.ts'
import type { TextField } from './FormField.tsx'

type Props = { view: CheckoutView; field: TextField }

export function FormHelp({ view, field }: Props) {
  return (
    <div class="help">
      <Known view={view} field={field} />
      {field === 'phone' && <SharePhone view={view} />}
      {field === 'email' && <Suggestion />}
      {field === 'address' && <SharePlace view={view} />}
    </div>
  )
}

/** From Telegram, or from the last order. */
function Known({ view, field }: Props) {
  const known = field === 'phone' ? view.phones.known : (view.known[field] ?? '')
  if (known === '' || textOf(view, field) !== '') return null
  return (
    <button
      type="button"
      class="chip"
      onClick={() => {
        haptic('selection')
        void give(field, known)
      }}
      aria-label={t('form-use', { value: known })}
    >
      {known}
    </button>
  )
}

function SharePhone({ view }: { view: CheckoutView }) {
  const state = sharingPhone.value
  if (!canShareContact || (textOf(view, 'phone') !== '' && state === 'idle')) return null
  return (
    <>
      {textOf(view, 'phone') === '' && (
        <button type="button" class="chip" onClick={() => void sharePhone()} aria-busy={state === 'asking'}>
          {t(state === 'asking' ? 'form-sharing-phone' : 'form-share-phone')}
        </button>
      )}
      <p role="status">{state === 'failed' && t('form-no-shared-phone')}</p>
    </>
  )
}

function Suggestion() {
  const email = suggestedEmail.value
  return (
    <div role="status">
      {email !== undefined && (
        <button type="button" class="chip" onClick={() => void give('email', email)}>
          {t('form-suggestion', { email })}
        </button>
      )}
    </div>
  )
}

function SharePlace({ view }: { view: CheckoutView }) {
  const state = sharingPlace.value
  if (view.fields.latitude !== undefined) {
    return (
      <p class="located" role="status">
        {t('form-located')}
        <button type="button" class="link-button" onClick={() => void savePlace(null)}>
          {t('form-unlocate')}
        </button>
      </p>
    )
  }
  return (
    <>
      <button type="button" class="chip" onClick={() => void sharePlace()} aria-busy={state === 'asking'}>
        {t(state === 'asking' ? 'form-locating' : 'form-locate')}
      </button>
      <p role="status">{state === 'failed' && t('form-not-located')}</p>
    </>
  )
}
