// The checkout draft: what is asked, in which order, and what was answered so far. Chat and Mini App fill the
// same draft field by field; nothing here orders anything.
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { customers } from '#db/schema/people.ts'
import { type CheckoutField, type CheckoutFields, checkoutDrafts } from '#db/schema/selling.ts'
import type { Customer } from '../actor.ts'
import { type CartContents, needsDelivery, readCart } from '../cart/cart-lines.ts'
import { buyableLines, type Refusal } from '../cart/cart-view.ts'
import { suggestEmail } from '../contact.ts'
import { attempt, ShopError } from '../error.ts'
import { hotChange, hotRead, prepared } from '../prepared.ts'
import { readSettings, type Settings } from '../settings.ts'
import { inLightTx, type Tx } from '../transaction.ts'
import { type Answer, isOptional, listPayments, parseField } from './checkout-fields.ts'
import { listDeliveries } from './delivery.ts'

export type Draft = { key: string; fields: CheckoutFields }
export type Location = { latitude: number; longitude: number }

const statements = prepared((db) => ({
  draft: hotRead(
    db,
    db
      .select({ key: checkoutDrafts.key, fields: checkoutDrafts.fields })
      .from(checkoutDrafts)
      .where(eq(checkoutDrafts.customerId, sql.placeholder('customerId'))),
  ),
  open: hotChange(
    db,
    db.insert(checkoutDrafts).values({
      ...{ customerId: sql.placeholder('customerId'), key: sql.placeholder('key') },
      ...{ fields: sql.placeholder('fields'), updatedAt: sql.placeholder('now') },
    }),
  ),
  save: hotChange(
    db,
    db
      .update(checkoutDrafts)
      .set({ fields: sql`${sql.placeholder('fields')}`, updatedAt: sql`${sql.placeholder('now')}` })
      .where(eq(checkoutDrafts.customerId, sql.placeholder('customerId'))),
  ),
  telegramId: db
    .select({ telegramId: customers.telegramId })
    .from(customers)
    .where(eq(customers.id, sql.placeholder('customerId')))
    .prepare(),
}))

export function findDraft(db: Db, customer: Customer): Draft | undefined {
  return statements(db).draft.get({ customerId: customer.id })
}

/** A form for an order: not without anything to order. */
export function beginCheckout(db: Db, customer: Customer, key: string, now: number): Draft {
  const contents = readCart(db, customer.id)
  if (contents.sold.length + contents.gone.length === 0) throw new ShopError('cart-empty')
  return openWith(db, customer, { key, contents }, now)
}

/** The draft this customer has, else a new one with this key; the key later makes the order the only one of its kind. */
export function openDraft(db: Db, customer: Customer, key: string, now: number): Draft {
  return openWith(db, customer, { key, contents: readCart(db, customer.id) }, now)
}

function openWith(
  db: Db,
  customer: Customer,
  { key, contents }: { key: string; contents: CartContents },
  now: number,
): Draft {
  const choices = onlyChoices(readSettings(db), contents)
  return inLightTx(db, (tx) => {
    const found = findDraft(tx, customer)
    if (found !== undefined) {
      const fields = { ...choices, ...found.fields }
      if (Object.keys(fields).length > Object.keys(found.fields).length) saveDraft(tx, customer, fields, now)
      return { key: found.key, fields }
    }
    const draft = { key, fields: choices }
    statements(tx).open({ customerId: customer.id, ...draft, now })
    return draft
  })
}

/** Where there is nothing to choose from, nothing is asked. */
function onlyChoices(settings: Settings, contents: CartContents): CheckoutFields {
  const [delivery, ...otherDeliveries] = listDeliveries(settings)
  const [payment, ...otherPayments] = listPayments(settings)
  const delivered = needsDelivery(buyableLines(contents))
  return {
    ...(delivered && delivery && otherDeliveries.length === 0 ? { deliveryId: delivery.id } : {}),
    ...(payment && otherPayments.length === 0 ? { paymentId: payment.id } : {}),
  }
}

/** Checks one answer and keeps it as it should be written; an empty one says that what need not be given is not. */
export function fillField(db: Db, customer: Customer, answer: Answer, now: number): Filled {
  return inLightTx(db, (tx) => {
    const { fields } = getDraft(tx, customer)
    const filled = readAnswer(readSettings(tx), answer)
    saveDraft(tx, customer, { ...fields, [answer.field]: filled.value }, now)
    return filled
  })
}

function readAnswer(settings: Settings, answer: Answer): Filled {
  const isSkipped = answer.value.trim() === '' && isOptional(settings, answer.field)
  const value = isSkipped ? '' : parseField(settings, answer)
  const suggestion = answer.field === 'email' && !isSkipped ? suggestEmail(value) : undefined
  return { value, ...(suggestion === undefined ? {} : { suggestion }) }
}
/** The answer as kept, and what was perhaps meant instead. */
export type Filled = { value: string; suggestion?: string }

/** Whose number it is, as Telegram says: nobody's if it is of somebody without Telegram. */
export type SharedContact = { phone: string; telegramId: number | undefined }

/**
 * A number that comes without having been asked for in the chat, as the Mini App asks for it: kept where an order is being
 * made that needs one, and only a number of their own. Nothing where it was meant for something else.
 */
export function takeContact(
  db: Db,
  customer: Customer,
  { phone, telegramId }: SharedContact,
  now: number,
): string | undefined {
  const own = statements(db).telegramId.get({ customerId: customer.id })?.telegramId
  const isNeeded = readSettings(db).contactFields.phone !== 'off' && findDraft(db, customer) !== undefined
  if (own === undefined || own === null || own !== telegramId || !isNeeded) return undefined
  return fillField(db, customer, { field: 'phone', value: phone }, now).value
}

/** Several at once, as a browser fills them in, or as they come after a lost connection: one that is wrong keeps no other from being kept. */
export function fillFields(
  db: Db,
  customer: Customer,
  answers: readonly Answer[],
  now: number,
): FilledFields {
  return inLightTx(db, (tx) => {
    const { fields, ...result } = readAnswers(readSettings(tx), getDraft(tx, customer).fields, answers)
    saveDraft(tx, customer, fields, now)
    return result
  })
}
export type FilledFields = {
  filled: Partial<Record<CheckoutField, Filled>>
  refused: Partial<Record<CheckoutField, Refusal>>
}

/** The form as it is with these answers, of which the wrong ones are left out. Keeps nothing. */
export function readAnswers(
  settings: Settings,
  given: CheckoutFields,
  answers: readonly Answer[],
): FilledFields & { fields: CheckoutFields } {
  const result = { fields: { ...given }, filled: {}, refused: {} } as ReturnType<typeof readAnswers>
  for (const answer of answers) {
    const read = attempt(() => readAnswer(settings, answer))
    if (!read.ok) {
      result.refused[answer.field] = { code: read.code, params: read.params }
      continue
    }
    result.filled[answer.field] = read.value
    result.fields[answer.field] = read.value.value
  }
  return result
}

/** A shared location, which may stand for the written address; null takes it back. */
export function fillLocation(db: Db, customer: Customer, location: Location | null, now: number): void {
  const onEarth =
    location === null || (Math.abs(location.latitude) <= 90 && Math.abs(location.longitude) <= 180)
  if (!onEarth) throw new ShopError('invalid-input', { field: 'location' })
  inLightTx(db, (tx) => {
    const { latitude: _, longitude: __, ...others } = getDraft(tx, customer).fields
    saveDraft(tx, customer, { ...others, ...location }, now)
  })
}

export function dropDraft(db: Db, customer: Customer): void {
  db.delete(checkoutDrafts).where(eq(checkoutDrafts.customerId, customer.id)).run()
}

export function getDraft(db: Db, customer: Customer): Draft {
  const draft = findDraft(db, customer)
  if (draft === undefined) throw new ShopError('not-found')
  return draft
}

function saveDraft(tx: Tx, customer: Customer, fields: CheckoutFields, now: number): void {
  statements(tx).save({ customerId: customer.id, fields: JSON.stringify(fields), now })
}
