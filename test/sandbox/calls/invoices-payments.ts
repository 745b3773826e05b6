// Invoices at their limits; payments are among the queries.
import type { Params } from '#test/support/telegram.ts'
import { ann, bad, type Expected, group, nobody, number, type Row, someText, toAnn } from './scene.ts'

const price = (amount: unknown = 1_000, label: unknown = 'Cup') => ({ label, amount })
const full = {
  title: 'Cup',
  description: 'Blue',
  payload: 'p',
  provider_token: '284685063:TEST:a',
  currency: 'EUR',
  prices: [price()],
}
const stars = { provider_token: '', currency: 'XTR', prices: [price(50)] }
const shown = (more: object = {}, pay = 'Pay €10.00'): Expected => ({
  result: toAnn({
    invoice: {
      title: 'Cup',
      description: 'Blue',
      start_parameter: '',
      currency: 'EUR',
      total_amount: 1_000,
      ...more,
    },
    reply_markup: { inline_keyboard: [[{ text: pay, pay: true }]] },
  }),
})
const sent = (says: string, params: Params, answers: Expected, as: Row['as'] = 'json'): Row => ({
  says,
  call: ['sendInvoice', { chat_id: ann, ...full, ...params }],
  as,
  answers,
})
const link = (says: string, params: Params, answers: Expected): Row => ({
  says: `by link: ${says}`,
  call: ['createInvoiceLink', { ...full, ...params }],
  answers,
})
const wrong = bad('wrong invoice information specified')
const unparsed = (text: string) => bad(`can't parse labeled price: ${text}`)
const buttons = (...row: object[]) => ({ reply_markup: { inline_keyboard: [row] } })
const pay = { text: 'Buy', pay: true }
const address: Expected = { result: someText }

const needed = ['title', 'description', 'payload', 'currency', 'prices'].map((name) =>
  sent(`no ${name}`, { [name]: '' }, bad(`parameter "${name}" is required`), 'form'),
)

const sentRows: Row[] = [
  ...needed,
  sent('an invoice', {}, shown()),
  sent('an invoice as a form', {}, shown(), 'form'),
  sent('an invoice as multipart', {}, shown(), 'multipart'),
  sent('an invoice for nobody', { chat_id: nobody }, bad('chat not found')),
  sent('a title of 32', { title: 'x'.repeat(32) }, shown({ title: 'x'.repeat(32) })),
  sent('a title of 33', { title: 'x'.repeat(33) }, wrong),
  sent('a description of 255', { description: 'x'.repeat(255) }, shown({ description: 'x'.repeat(255) })),
  sent('a description of 256', { description: 'x'.repeat(256) }, wrong),
  sent('a payload of 128 bytes', { payload: 'ы'.repeat(64) }, shown()),
  sent('a payload of 129 bytes', { payload: `${'ы'.repeat(64)}x` }, bad('INVOICE_PAYLOAD_INVALID')),
  sent('prices that are no JSON', { prices: 'x' }, bad("can't parse prices JSON object")),
  sent('prices that are an object', { prices: {} }, bad('expected an Array of labeled prices')),
  sent('no price in the list', { prices: [] }, bad('there must be at least one price')),
  sent('a price without a label', { prices: [{ amount: 1 }] }, unparsed('Can\'t find field "label"')),
  sent(
    'a price with an empty label',
    { prices: [price(1, '')] },
    unparsed('LabeledPrice label must be non-empty'),
  ),
  sent('a price without an amount', { prices: [{ label: 'a' }] }, unparsed('Can\'t find field "amount"')),
  sent(
    'a price with a fraction',
    { prices: [price(10.5)] },
    unparsed('Field "amount" must be a valid Number'),
  ),
  sent('a price that is a flag', { prices: [price(true)] }, unparsed('Field "amount" must be a Number')),
  sent('a price as a text', { prices: [price('1000')] }, shown()),
  sent('a currency nobody knows', { currency: 'ABC' }, bad('CURRENCY_INVALID')),
  sent('too small a sum', { prices: [price(1)] }, bad('CURRENCY_TOTAL_AMOUNT_INVALID')),
  sent('too large a sum', { prices: [price(99_999_999)] }, bad('CURRENCY_TOTAL_AMOUNT_INVALID')),
  ...[
    ['JPY', 1_000, '¥1,000'],
    ['KRW', 10_000, '₩10,000'],
    ['RUB', 10_000, 'RUB\u00a0100.00'],
    ['VND', 1_000_000, '₫1,000,000'],
    ['CLP', 10_000, 'CLP\u00a010,000'],
  ].map(([currency, sum, written]) =>
    sent(
      `a sum in ${currency}`,
      { currency, prices: [price(sum)] },
      shown({ currency, total_amount: sum }, `Pay ${written}`),
    ),
  ),
  sent('a currency in small letters', { currency: 'usd' }, bad('CURRENCY_INVALID')),
  sent('a sum of nothing', { prices: [price(0)] }, bad('total price must be positive')),
  sent('a discount', { prices: [price(2_000), price(-1_000, 'Less')] }, shown()),
  sent('Stars with a provider', { ...stars, provider_token: '1:TEST:a' }, bad('STARS_INVOICE_INVALID')),
  sent('a parameter with a blank', { start_parameter: 'a b' }, bad('START_PARAM_INVALID')),
  sent('keys under an invoice', { reply_markup: { keyboard: [['a']] } }, bad('REPLY_MARKUP_BUY_EMPTY')),
  sent('no provider', { provider_token: '' }, bad('PAYMENT_PROVIDER_INVALID')),
  sent('Stars', stars, shown({ currency: 'XTR', total_amount: 50 }, 'Pay ⭐️50')),
  sent('Stars in two prices', { ...stars, prices: [price(1), price(2)] }, bad('STARS_INVOICE_INVALID')),
  sent('four tips', { max_tip_amount: 500, suggested_tip_amounts: [100, 200, 300, 400] }, shown()),
  sent(
    'five tips',
    { max_tip_amount: 500, suggested_tip_amounts: [100, 200, 300, 400, 500] },
    bad('there can be at most 4 suggested tip amounts'),
  ),
  sent(
    'a tip that is too big',
    { max_tip_amount: 100, suggested_tip_amounts: [200] },
    bad("suggested tip amount can't be bigger than max_tip_amount"),
  ),
  sent(
    'a tip of nothing',
    { max_tip_amount: 100, suggested_tip_amounts: [0] },
    bad('suggested tip amount must be positive'),
  ),
  sent(
    'tips that are no list',
    { max_tip_amount: 100, suggested_tip_amounts: {} },
    bad('expected an Array of suggested tip amounts'),
  ),
  sent('a button to pay and a link', buttons(pay, { text: 'a', url: 'https://a.com/' }), {
    result: toAnn({
      invoice: {
        title: 'Cup',
        description: 'Blue',
        start_parameter: '',
        currency: 'EUR',
        total_amount: 1_000,
      },
      reply_markup: { inline_keyboard: [[pay, { text: 'a', url: 'https://a.com/' }]] },
    }),
  }),
  sent(
    'a button to pay in second place',
    buttons({ text: 'a', url: 'https://a.com/' }, pay),
    bad('BUTTON_POS_INVALID'),
  ),
  sent('buttons, none to pay', buttons({ text: 'a', url: 'https://a.com/' }), bad('REPLY_MARKUP_BUY_EMPTY')),
]

const linkRows: Row[] = [
  link('an invoice', {}, address),
  link('Stars', stars, address),
  link('a subscription', { ...stars, subscription_period: 2_592_000 }, address),
  link(
    'a subscription of a week',
    { ...stars, subscription_period: 604_800 },
    bad('SUBSCRIPTION_PERIOD_INVALID'),
  ),
  link(
    'a subscription of 10001 Stars',
    { ...stars, prices: [price(10_001)], subscription_period: 2_592_000 },
    bad('SUBSCRIPTION_AMOUNT_INVALID'),
  ),
  link('no title', { title: '' }, bad('parameter "title" is required')),
  {
    says: 'an invoice in a group',
    call: ['sendInvoice', { chat_id: group, ...full }],
    answers: { result: anyInvoice(group, 'Group', 'group') },
  },
]

function anyInvoice(id: number, title: string, type: string): object {
  const { from } = toAnn({})
  return { message_id: 1, from, chat: { id, title, type }, date: number, ...pickShown() }
}

function pickShown(): object {
  const { invoice, reply_markup } = (shown() as { result: { invoice: object; reply_markup: object } }).result
  return { invoice, reply_markup }
}

const starRows: Row[] = [
  {
    says: 'Stars given back to nobody',
    call: ['refundStarPayment', { telegram_payment_charge_id: 'x' }],
    answers: bad('invalid user_id specified'),
  },
  {
    says: 'Stars given back for nothing',
    call: ['refundStarPayment', { user_id: ann }],
    answers: bad('parameter "telegram_payment_charge_id" is required'),
  },
  {
    says: 'Stars that were never paid',
    call: ['refundStarPayment', { user_id: ann, telegram_payment_charge_id: 'x' }],
    answers: bad('CHARGE_NOT_FOUND'),
  },
  { says: 'no Stars at all', call: ['getMyStarBalance'], answers: { result: { amount: 0 } } },
  { says: 'no Stars yet', call: ['getStarTransactions'], answers: { result: { transactions: [] } } },
]

export const invoiceRows = [...sentRows, ...linkRows, ...starRows]
