import { computed } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import { haptic } from '../../telegram/haptics.ts'
import type { CheckoutField, CheckoutView } from '../api.ts'
import { textOf } from '../models/checkout-answers.ts'
import { unsaved } from '../models/checkout-state.ts'
import { order, stage, trouble } from '../models/placing.ts'
import { pathTo } from '../route.ts'
import { failureWords, money } from '../wording.ts'
import { Action, ActionBeside } from './Action.tsx'
import { DeliveryChoice, PaymentChoice } from './FormChoice.tsx'
import { FormContents } from './FormContents.tsx'
import { FormField, idOf, type TextField } from './FormField.tsx'
import { FormHelp } from './FormHelp.tsx'
import { FormTrouble, FormWrong } from './FormTrouble.tsx'

/** A choice that is being saved changes what it costs. */
const isSettling = computed(() =>
  (['deliveryId', 'phone'] as const).some((field) => unsaved.value[field]?.standing === 'saving'),
)

export function CheckoutForm({ view }: { view: CheckoutView }) {
  const form = useRef<HTMLFormElement>(null)
  const isSent = stage.value === 'placing' || stage.value === 'asking'
  const submit = async () => {
    if (await order()) return haptic('success')
    haptic('error')
    focusTrouble()
  }
  if (view.cart.pieces === 0) return <NothingLeft view={view} />
  const asked = askedNow(view)
  const texts = asked.map(({ field }) => field).filter(isText)
  const action = {
    text: actionText(view),
    busy: stage.value !== 'idle',
    onClick: submit,
  }
  return (
    <form
      ref={form}
      class="with-side"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <fieldset class="form" disabled={isSent}>
        <legend class="unseen">{t('title-checkout')}</legend>
        <FormWrong />
        {asked.map(({ field, required }) =>
          field === 'deliveryId' ? (
            <DeliveryChoice view={view} key={field} />
          ) : field === 'paymentId' ? (
            <PaymentChoice view={view} key={field} />
          ) : (
            <FormField
              {...{ view, field, required }}
              key={field}
              isLast={field === texts.at(-1)}
              onEnter={(from) => goOn(view, texts, from) || form.current?.requestSubmit()}
            >
              <FormHelp view={view} field={field} />
            </FormField>
          ),
        )}
      </fieldset>
      <aside class="summary">
        <FormContents view={view} isSettling={isSettling.value} />
        <Refused view={view} />
        <FormTrouble />
        <ActionBeside {...action} />
        <Action {...action} />
      </aside>
    </form>
  )
}

function actionText({ cart }: CheckoutView): string {
  if (stage.value !== 'idle') return t(`form-busy-${stage.value}`)
  return t('form-order', { total: money(cart.totals.totalMinor) })
}

/** Told before somebody has typed all of it. */
function Refused({ view: { refused } }: { view: CheckoutView }) {
  const isSaid = trouble.value?.kind === 'failure' && trouble.value.failure.code === refused?.code
  if (refused === null || isSaid) return null
  return (
    <p class="trouble" role="status">
      {failureWords(refused)}
    </p>
  )
}

function NothingLeft({ view }: { view: CheckoutView }) {
  return (
    <div class="with-side">
      <div class="notice">
        <p>{t('form-nothing-left')}</p>
        <a class="button" href={pathTo.cart}>
          {t('form-to-cart')}
        </a>
      </div>
      <aside class="summary">
        <FormContents view={view} isSettling={false} />
      </aside>
    </div>
  )
}

const isText = (field: CheckoutField): field is TextField => field !== 'deliveryId' && field !== 'paymentId'

/** Whoever has just chosen to fetch it is not asked where to bring it, whether the shop has answered or not. */
function askedNow(view: CheckoutView): CheckoutView['asked'] {
  const chosen = view.deliveries.find(({ id }) => id === textOf(view, 'deliveryId'))
  const others = view.asked.filter(({ field }) => field !== 'address')
  if (!view.cart.needsDelivery || chosen === undefined || chosen.pickup) return others
  const place = others.findIndex(({ field }) => field === 'comment' || field === 'paymentId')
  return others.toSpliced(place < 0 ? others.length : place, 0, { field: 'address', required: true })
}

/** To the next field below that is still empty; false where there is none. */
function goOn(view: CheckoutView, fields: readonly TextField[], from: TextField): boolean {
  const below = fields.slice(fields.indexOf(from) + 1)
  const next = below.find((field) => textOf(view, field) === '')
  if (next === undefined) return false
  document.getElementById(idOf(next))?.focus()
  return true
}

/** To the first field that is wrong, else to why it cannot be ordered. */
function focusTrouble(): void {
  const why = trouble.value
  const target = why?.kind === 'wrong' ? idOf(why.fields[0] ?? '') : 'trouble'
  const element = document.getElementById(target)
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}
