import type { Checkout, OrderInfo } from './contract.ts'
import { language, t } from './language.ts'

type Address = NonNullable<OrderInfo['shipping_address']>
type Props = { checkout: Checkout; info: OrderInfo; setInfo: (info: OrderInfo) => void }

const noAddress: Address = {
  country_code: '',
  state: '',
  city: '',
  street_line1: '',
  street_line2: '',
  post_code: '',
}
const addressFields = [
  ['street_line1', 'address-line1', true],
  ['street_line2', 'address-line2', false],
  ['city', 'address-level2', true],
  ['state', 'address-level1', false],
  ['post_code', 'postal-code', true],
  ['country_code', 'country', true],
] as const

/** Only what the bill asks for. */
export function CheckoutFields({ checkout: { needs }, info, setInfo }: Props) {
  const address = info.shipping_address ?? noAddress
  const set = (change: Partial<OrderInfo>) => setInfo({ ...info, ...change })
  return (
    <div class="fields">
      {needs.name && (
        <Field label={t('sandbox-name-field')} value={info.name} auto="name" set={(name) => set({ name })} />
      )}
      {needs.phone && (
        <Field
          label={t('sandbox-phone-field')}
          value={info.phone_number}
          type="tel"
          auto="tel"
          set={(phone) => set({ phone_number: phone })}
        />
      )}
      {needs.email && (
        <Field
          label={t('sandbox-email-field')}
          value={info.email}
          type="email"
          auto="email"
          set={(email) => set({ email })}
        />
      )}
      {needs.address &&
        addressFields.map(([name, auto, required]) => (
          <Field
            key={name}
            label={t(`sandbox-address-${name.replace('_', '-')}`)}
            value={address[name]}
            auto={auto}
            required={required}
            set={(value) => set({ shipping_address: { ...address, [name]: value } })}
          />
        ))}
    </div>
  )
}

type FieldProps = {
  label: string
  value: string | undefined
  auto: string
  type?: 'text' | 'tel' | 'email'
  required?: boolean
  set: (value: string) => void
}

function Field({ label, value = '', auto, type = 'text', required = true, set }: FieldProps) {
  return (
    <label class="labelled">
      {label}
      <input
        // Any of the three takes the same attributes; the types tell them apart.
        type={type as 'text'}
        value={value}
        autocomplete={auto}
        required={required}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  )
}

/** Somebody who is nobody, so that a try takes one tap. */
export function exampleOf({ needs }: Checkout, { name, phone }: { name: string; phone: string }): OrderInfo {
  const russian = language.value === 'ru'
  const address: Address = russian
    ? { ...noAddress, country_code: 'RU', city: 'Москва', street_line1: 'ул. Лесная, 5', post_code: '125047' }
    : {
        ...noAddress,
        country_code: 'GB',
        city: 'London',
        street_line1: '5 Forest Road',
        post_code: 'E17 6DE',
      }
  return {
    ...(needs.name && { name }),
    ...(needs.phone && { phone_number: phone }),
    ...(needs.email && { email: 'customer@example.com' }),
    ...(needs.address && { shipping_address: address }),
  }
}
