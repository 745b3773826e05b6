// The payment sheet: what is to be paid, who and where, how it is delivered, a tip; then pay, or let it fail.
import { useState } from 'preact/hooks'
import { CheckoutFields, exampleOf } from './CheckoutFields.tsx'
import type { Done, OrderInfo, Phone } from './contract.ts'
import { money } from './format.ts'
import { Icon } from './icons.tsx'
import { Layer } from './Layer.tsx'
import { t } from './language.ts'
import { refusalText } from './refusals.ts'
import type { CheckoutOpen } from './screens.ts'
import { state } from './state.ts'
import { Tip } from './Tip.tsx'
import { inChat, perform, showToast } from './taps.ts'

type Options = Extract<NonNullable<Done['shipping']>, { ok: true }>['options']

export function Checkout({ open, phone }: { open: CheckoutOpen; phone: Phone }) {
  const { checkout } = open
  const sheet = useCheckout(open, phone)
  const { chosen, options, tip, total } = sheet
  const asks = Object.values(checkout.needs).some(Boolean)
  const close = () => open.ended('cancelled')
  return (
    <Layer label={t('sandbox-checkout')} kind="sheet" close={close}>
      <form
        class="checkout"
        onSubmit={(event) => {
          event.preventDefault()
          void sheet.goOn()
        }}
      >
        <header class="checkout-head">
          <h3>{t('sandbox-checkout')}</h3>
          {checkout.test && <span class="test-mark">{t('sandbox-test-invoice')}</span>}
          <button type="button" class="round small" aria-label={t('sandbox-close')} onClick={close}>
            <Icon name="close" size={20} />
          </button>
        </header>
        <div class="bill">
          {checkout.photoUrl !== undefined && <img src={checkout.photoUrl} alt="" />}
          <div>
            <b>{checkout.title}</b>
            <p>{checkout.description}</p>
          </div>
        </div>
        <Sums lines={sheet.lines} total={total} currency={checkout.currency} />
        {checkout.maxTip > 0 && <Tip checkout={checkout} tip={tip} setTip={sheet.setTip} />}
        {asks && (
          <>
            <button
              type="button"
              class="plain"
              onClick={() => sheet.setInfo(exampleOf(checkout, personOf(phone)))}
            >
              {t('sandbox-fill-example')}
            </button>
            <CheckoutFields checkout={checkout} info={sheet.info} setInfo={sheet.setInfo} />
          </>
        )}
        {options !== undefined && (
          <Shipping options={options} chosen={chosen} choose={sheet.choose} currency={checkout.currency} />
        )}
        {sheet.error !== undefined && (
          <p class="wrong" role="alert">
            {sheet.error}
          </p>
        )}
        <button
          type="submit"
          class="wide-button"
          data-first={!asks}
          disabled={sheet.busy}
          aria-busy={sheet.busy}
        >
          {sheet.needsShipping
            ? t('sandbox-to-shipping')
            : t('sandbox-pay-sum', { sum: money(total, checkout.currency) })}
        </button>
        {!sheet.needsShipping && (
          <button
            type="button"
            class="plain danger"
            disabled={sheet.busy}
            onClick={() => void sheet.pay(true)}
          >
            {t('sandbox-pay-fails')}
          </button>
        )}
      </form>
    </Layer>
  )
}

function personOf({ person }: Phone) {
  const phone = state.value?.people.find(({ user }) => user.id === person.id)?.phone ?? ''
  return { name: person.first_name, phone }
}

/** What is on the sheet, and the two steps: to the delivery if there is one, then to the payment. */
function useCheckout({ checkout, message, ended }: CheckoutOpen, phone: Phone) {
  const [info, keepInfo] = useState<OrderInfo>({})
  const [options, setOptions] = useState<Options | undefined>(undefined)
  const [chosen, choose] = useState<string | undefined>(undefined)
  const [tip, setTip] = useState(0)
  const [error, setError] = useState<string | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const shipping = options?.find(({ id }) => id === chosen)
  const needsShipping = checkout.isFlexible && shipping === undefined
  const lines = [
    ...checkout.prices,
    ...(shipping === undefined ? [] : [{ label: shipping.title, amount: shipping.amount }]),
    ...(tip > 0 ? [{ label: t('sandbox-tip'), amount: tip }] : []),
  ]
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  const ask = async (act: Parameters<typeof perform>[1]) => {
    setBusy(true)
    setError(undefined)
    const done = await perform(phone, act)
    setBusy(false)
    return done
  }
  const askShipping = async () => {
    const done = await ask({ do: 'shipping', ...inChat(phone), slug: checkout.slug, info })
    if (done?.shipping?.ok === false) setError(refusalText(done.shipping.error))
    if (done?.shipping?.ok !== true) return
    setOptions(done.shipping.options)
    choose(done.shipping.options[0]?.id)
  }
  const pay = async (fails: boolean) => {
    const done = await ask({
      do: 'pay',
      ...inChat(phone),
      slug: checkout.slug,
      ...(message === undefined ? {} : { message }),
      ...(Object.keys(info).length === 0 ? {} : { info }),
      ...(shipping === undefined ? {} : { shipping: shipping.id }),
      ...(tip === 0 ? {} : { tip }),
      ...(fails ? { fails } : {}),
    })
    if (done?.paid === undefined) return
    if (done.paid.ok) {
      ended('paid')
      showToast(phone.key, t('sandbox-paid-toast', { sum: money(total, checkout.currency) }))
    } else if (fails) {
      ended('failed')
      showToast(phone.key, refusalText(done.paid.error))
    } else setError(refusalText(done.paid.error))
  }
  const setInfo = (next: OrderInfo) => {
    keepInfo(next)
    // Another address may have another delivery.
    setOptions(undefined)
  }
  const goOn = () => (needsShipping ? askShipping() : pay(false))
  return {
    info,
    setInfo,
    options,
    chosen,
    choose,
    tip,
    setTip,
    error,
    busy,
    needsShipping,
    lines,
    total,
    pay,
    goOn,
  }
}

type SumsProps = { lines: readonly { label: string; amount: number }[]; total: number; currency: string }

function Sums({ lines, total, currency }: SumsProps) {
  return (
    <dl class="sums">
      {lines.map(({ label, amount }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>{money(amount, currency)}</dd>
        </div>
      ))}
      <div class="total">
        <dt>{t('sandbox-total')}</dt>
        <dd>{money(total, currency)}</dd>
      </div>
    </dl>
  )
}

type ShippingProps = {
  options: Options
  chosen: string | undefined
  choose: (id: string) => void
  currency: string
}

function Shipping({ options, chosen, choose, currency }: ShippingProps) {
  return (
    <fieldset class="shipping">
      <legend>{t('sandbox-shipping')}</legend>
      {options.map(({ id, title, amount }) => (
        <label key={id} class="tick">
          <input type="radio" name="shipping" checked={chosen === id} onChange={() => choose(id)} />
          <span>{title}</span>
          <span class="amount">{money(amount, currency)}</span>
        </label>
      ))}
    </fieldset>
  )
}
