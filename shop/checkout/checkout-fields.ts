// Which answers a checkout needs, in which order, and which of them are still missing: decided by settings and goods alone.
import type { CheckoutField, CheckoutFields } from '#db/schema/selling.ts'
import { parseAddress, parseComment, parseEmail, parseName, parsePhone } from '../contact.ts'
import { type ErrorCode, ShopError } from '../error.ts'
import type { DeliveryMethod, PaymentMethod, Settings } from '../settings.ts'
import { getDelivery, listDeliveries } from './delivery.ts'

/** The order in which a person is asked. */
export const checkoutFields = [
  'deliveryId',
  'name',
  'phone',
  'email',
  'address',
  'comment',
  'paymentId',
] as const satisfies readonly CheckoutField[]
const contactFields = ['name', 'phone', 'email', 'comment'] as const

export type Answer = { field: CheckoutField; value: string }

export function isOptional(settings: Settings, field: CheckoutField): boolean {
  const contact = contactFields.find((name) => name === field)
  return contact !== undefined && settings.contactFields[contact] !== 'required'
}

export function parseField(settings: Settings, { field, value }: Answer): string {
  switch (field) {
    case 'name':
      return parseName(value)
    case 'phone':
      return parsePhone(value, settings.country)
    case 'email':
      return parseEmail(value)
    case 'address':
      return parseAddress(value)
    case 'comment':
      return parseComment(value)
    case 'deliveryId':
      return getDelivery(settings, value).id
    case 'paymentId':
      return getPayment(settings, value).id
  }
}

export function listPayments(settings: Pick<Settings, 'payments'>): PaymentMethod[] {
  return settings.payments.filter((method) => method.active)
}

export function getPayment(settings: Pick<Settings, 'payments'>, id: string): PaymentMethod {
  const method = listPayments(settings).find((candidate) => candidate.id === id)
  if (method === undefined) throw new ShopError('payment-unknown')
  return method
}

const missingCodes: Record<CheckoutField, ErrorCode> = {
  deliveryId: 'delivery-required',
  name: 'name-required',
  phone: 'phone-required',
  email: 'email-required',
  address: 'address-required',
  comment: 'comment-required',
  paymentId: 'payment-required',
}

export function missingCode(field: CheckoutField): ErrorCode {
  return missingCodes[field]
}

/** The method chosen, if it may still be chosen. */
export function chosenDelivery(settings: Settings, fields: CheckoutFields): DeliveryMethod | undefined {
  return listDeliveries(settings).find((method) => method.id === fields.deliveryId)
}

export type Asked = { field: CheckoutField; required: boolean }

/** What this order has to be asked, in order: only what the settings and the goods require. */
export function askedFields(settings: Settings, fields: CheckoutFields, delivered: boolean): Asked[] {
  const delivery = chosenDelivery(settings, fields)
  // A shop that names no way to bring its goods arranges that with whoever ordered.
  const isOffered = delivered && listDeliveries(settings).length > 0
  return checkoutFields.flatMap((field): Asked[] => {
    if (field === 'deliveryId') return isOffered ? [{ field, required: true }] : []
    if (field === 'address') return delivered && delivery?.pickup === false ? [{ field, required: true }] : []
    if (field === 'paymentId') return listPayments(settings).length > 0 ? [{ field, required: true }] : []
    const need = settings.contactFields[field]
    return need === 'off' ? [] : [{ field, required: need === 'required' }]
  })
}

/** Still to be answered before the order can be placed. */
export function missingFields(
  settings: Settings,
  fields: CheckoutFields,
  delivered: boolean,
): CheckoutField[] {
  return askedFields(settings, fields, delivered)
    .filter(({ field, required }) => required && !isAnswered(settings, fields, field))
    .map(({ field }) => field)
}

/** What to ask next: what is missing, or what need not be given and was not offered yet. Nothing when all is said. */
export function nextField(
  settings: Settings,
  fields: CheckoutFields,
  delivered: boolean,
): CheckoutField | undefined {
  return askedFields(settings, fields, delivered).find(({ field, required }) =>
    required ? !isAnswered(settings, fields, field) : fields[field] === undefined,
  )?.field
}

function isAnswered(settings: Settings, fields: CheckoutFields, field: CheckoutField): boolean {
  if (field === 'deliveryId') return chosenDelivery(settings, fields) !== undefined
  if (field === 'paymentId') return listPayments(settings).some(({ id }) => id === fields.paymentId)
  if (field === 'address' && fields.latitude !== undefined) return true
  return Boolean(fields[field])
}
