// An invoice, from what the bot writes to what Telegram accepts: read like any other parameter, then checked by Telegram's
// library, then by its server. Knows nothing of who pays.
import { randomBytes } from 'node:crypto'
import type { LabeledPrice, Message } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { fault, type JsonObject, listIn, objectIn, readJson, within } from '../api/json.ts'
import { badRequest } from '../api/refusal.ts'
import type { Invoice } from '../world.ts'
import { boundsOf } from './currencies.ts'

const longestTitle = 32
const longestDescription = 255
const longestPayloadBytes = 128
const biggestAmount = 999_999_999_999
const subscriptionSeconds = 2_592_000
const dearestSubscription = 10_000

/** Out of the parameters of a method. */
export function readInvoice(args: Args): Invoice {
  const title = args.required('title')
  const description = args.required('description')
  const payload = args.required('payload')
  const currency = args.required('currency')
  const prices = readJson(args.required('prices'), "Can't parse prices JSON object", readPrices)
  const { maxTip, suggestedTips } = readTips(args)
  const startParameter = args.text('start_parameter')
  const photoUrl = args.text('photo_url')
  const subscriptionPeriod = args.int('subscription_period', { min: 0 })
  return {
    slug: makeSlug(),
    title,
    description,
    payload,
    providerToken: args.text('provider_token'),
    currency,
    prices,
    ...(startParameter !== '' && { startParameter }),
    ...readNeeds((name) => args.flag(name)),
    maxTip,
    suggestedTips,
    ...(photoUrl !== '' && { photoUrl }),
    ...(subscriptionPeriod > 0 && { subscriptionPeriod }),
  }
}

/** Out of an InputInvoiceMessageContent; a fault in it is thrown for whoever reads around it. */
export function readInvoiceContent(content: JsonObject): Invoice {
  const title = content.requiredText('title')
  const description = content.requiredText('description')
  const payload = content.requiredText('payload')
  const providerToken = content.text('provider_token')
  const currency = content.requiredText('currency')
  const prices = readPrices(content.requiredList('prices'))
  const maxTip = Number(content.long('max_tip_amount'))
  const suggestedTips = content.has('suggested_tip_amounts')
    ? readAmounts(content.list('suggested_tip_amounts'))
    : []
  const photoUrl = content.text('photo_url')
  const needs = readNeeds((name) => content.flag(name))
  const read = {
    slug: makeSlug(),
    title,
    description,
    payload,
    providerToken,
    currency,
    prices,
    maxTip,
    suggestedTips,
  }
  return { ...read, ...(photoUrl !== '' && { photoUrl }), ...needs }
}

const makeSlug = () => randomBytes(16).toString('base64url')

export function readPrices(value: unknown): LabeledPrice[] {
  const prices = listIn(value, 'Expected an Array of labeled prices').map((price) =>
    within("Can't parse labeled price: ", () => readPrice(price)),
  )
  if (prices.length === 0) throw fault('There must be at least one price')
  return prices
}

function readPrice(value: unknown): LabeledPrice {
  const price = objectIn(value, 'LabeledPrice must be an Object')
  const label = price.requiredText('label')
  if (label === '') throw fault('LabeledPrice label must be non-empty')
  return { label, amount: Number(price.requiredLong('amount')) }
}

function readTips(args: Args): Pick<Invoice, 'maxTip' | 'suggestedTips'> {
  const written = args.text('max_tip_amount')
  if (written !== '' && !/^-?\d+$/.test(written)) throw badRequest('Can\'t parse "max_tip_amount" as Number')
  const suggested = args.text('suggested_tip_amounts')
  return {
    maxTip: Number(written),
    suggestedTips:
      suggested === ''
        ? []
        : readJson(suggested, "Can't parse suggested_tip_amounts JSON object", readAmounts),
  }
}

function readAmounts(value: unknown): number[] {
  return listIn(value, 'Expected an Array of suggested tip amounts').map((amount) => {
    if (typeof amount !== 'number' && typeof amount !== 'bigint' && typeof amount !== 'string') {
      throw fault('Suggested tip amount must be of type Number or String')
    }
    if (!/^-?\d+$/.test(String(amount))) throw fault("Can't parse suggested tip amount as Number")
    return Number(amount)
  })
}

/** What is sent to the provider must be asked for, and so must the address on which the price depends. */
function readNeeds(flag: (name: string) => boolean): Pick<Invoice, 'needs' | 'isFlexible'> {
  const name = flag('need_name')
  const phone = flag('need_phone_number')
  const email = flag('need_email')
  const address = flag('need_shipping_address')
  const sendsPhone = flag('send_phone_number_to_provider')
  const sendsEmail = flag('send_email_to_provider')
  const isFlexible = flag('is_flexible')
  return {
    needs: { name, phone: phone || sendsPhone, email: email || sendsEmail, address: address || isFlexible },
    isFlexible,
  }
}

export const totalOf = (prices: readonly LabeledPrice[]): number =>
  prices.reduce((sum, { amount }) => sum + amount, 0)

/** As a message shows it. */
export function invoiceShown(invoice: Invoice): Pick<Message, 'invoice'> {
  const { title, description, startParameter, currency, prices } = invoice
  const total_amount = totalOf(prices)
  return { invoice: { title, description, start_parameter: startParameter ?? '', currency, total_amount } }
}

/** Refuses what Telegram refuses after it has found the chat. Stars ask for nothing but themselves. */
export function checkInvoice(invoice: Invoice, emptyMedia = 'Wrong invoice information specified'): Invoice {
  checkAmounts(invoice)
  checkTips(invoice)
  checkWords(invoice, emptyMedia)
  const bounds = boundsOf(invoice.currency)
  if (bounds === undefined) throw badRequest('CURRENCY_INVALID')
  if (invoice.currency === 'XTR') return checkStars(invoice)
  if (invoice.subscriptionPeriod !== undefined) throw badRequest('SUBSCRIPTION_PERIOD_INVALID')
  if (!isProviderToken(invoice.providerToken)) throw badRequest('PAYMENT_PROVIDER_INVALID')
  const total = totalOf(invoice.prices)
  if (total < bounds.min || total > bounds.max) throw badRequest('CURRENCY_TOTAL_AMOUNT_INVALID')
  return invoice
}

/** The whole must be something to pay; a part may be a discount. */
function checkAmounts({ prices }: Invoice): void {
  if (prices.some(({ amount }) => Math.abs(amount) > biggestAmount)) {
    throw badRequest('Too big amount of the currency specified')
  }
  const total = totalOf(prices)
  if (total <= 0) throw badRequest('Total price must be positive')
  if (total > biggestAmount) throw badRequest('Total price is too big')
}

function checkTips({ maxTip, suggestedTips }: Invoice): void {
  if (maxTip < 0 || maxTip > biggestAmount) {
    throw badRequest('Invalid max_tip_amount of the currency specified')
  }
  for (const tip of suggestedTips) {
    if (tip <= 0) throw badRequest('Suggested tip amount must be positive')
    if (tip > maxTip) throw badRequest("Suggested tip amount can't be bigger than max_tip_amount")
  }
  if (suggestedTips.length > 4) throw badRequest('There can be at most 4 suggested tip amounts')
}

function checkWords(invoice: Invoice, emptyMedia: string): void {
  const { title, description, payload, startParameter = '', suggestedTips } = invoice
  const isWrong = (text: string, longest: number) => text.trim() === '' || [...text].length > longest
  const isGrowing = suggestedTips.every((tip, place) => place === 0 || tip > (suggestedTips[place - 1] ?? 0))
  if (isWrong(title, longestTitle) || isWrong(description, longestDescription) || !isGrowing) {
    throw badRequest(emptyMedia)
  }
  if (payload === '' || Buffer.byteLength(payload) > longestPayloadBytes) {
    throw badRequest('INVOICE_PAYLOAD_INVALID')
  }
  if (!/^[\w-]{0,64}$/.test(startParameter)) throw badRequest('START_PARAM_INVALID')
}

function checkStars(invoice: Invoice): Invoice {
  const { prices, providerToken, maxTip, subscriptionPeriod } = invoice
  const total = totalOf(prices)
  if (prices.length !== 1 || providerToken !== '' || maxTip > 0) throw badRequest('STARS_INVOICE_INVALID')
  if (total > (boundsOf('XTR')?.max ?? 0)) throw badRequest('CURRENCY_TOTAL_AMOUNT_INVALID')
  if (subscriptionPeriod !== undefined) {
    if (subscriptionPeriod !== subscriptionSeconds) throw badRequest('SUBSCRIPTION_PERIOD_INVALID')
    if (total > dearestSubscription) throw badRequest('SUBSCRIPTION_AMOUNT_INVALID')
  }
  const needs = { name: false, phone: false, email: false, address: false }
  return { ...invoice, needs, isFlexible: false }
}

/** As @BotFather gives them: the number of a bot, TEST or LIVE, and the provider's own part. */
const isProviderToken = (token: string) => /^\d+:(TEST|LIVE):\S+$/.test(token)
export const isTest = ({ providerToken }: Invoice): boolean => providerToken.includes(':TEST:')
