// One step of the checkout: what the customer said is given to the shop's rules, and what they say to it is the next thing on
// the screen. Plain values in and out. Never speaks to Telegram.
import { randomBytes } from 'node:crypto'
import type { InlineKeyboardMarkup, ReplyKeyboardMarkup } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import type { CheckoutField } from '#db/schema/selling.ts'
import { type Filled, fillField, fillLocation, findDraft } from '#shop/checkout/checkout.ts'
import { viewCheckout } from '#shop/checkout/checkout-view.ts'
import { formatPhone, suggestEmail } from '#shop/contact.ts'
import { attempt } from '#shop/error.ts'
import { confirmOrder } from '#shop/orders/confirm-order.ts'
import { notePost } from '#shop/posts.ts'
import { readSettings } from '#shop/settings.ts'
import { inLightTx, inView } from '#shop/transaction.ts'
import { refusalWords } from '../buttons.ts'
import type { Around, TalkContext } from '../context.ts'
import type { Speech } from '../orders/order-words.ts'
import {
  chooseButton,
  confirmButton,
  editButton,
  fieldOf,
  knownButton,
  skipButton,
  suggestedButton,
} from './checkout-buttons.ts'
import { type Question, questionOf, suggestionOf } from './checkout-questions.ts'
import { nothingLeftOf, summaryOf } from './checkout-summary.ts'

export type Asked = CheckoutField | 'summary' | 'over'
/** What was said or tapped, without the message around it. */
export type Given = {
  text?: string
  phone?: string
  location?: { latitude: number; longitude: number }
  data?: string
}
/** `thanks`: what was just answered, where it has to be said apart from the next question. */
export type Step = {
  asked: Asked
  text: string
  markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup
  thanks?: string
  /** Said over the chat, where the message below is changed by somebody else. */
  note?: string
}
export type Buyer = Pick<TalkContext, 'customer' | 'language' | 't'>
export type Scene = { around: Around; buyer: Buyer; tapped?: Place | undefined }
/** The message of words whose button was tapped. */
export type Place = { chatId: number; messageId: number }

export function currentStep(scene: Scene, notes: string[] = []): Step {
  return inView(scene.around.db, () => stepNow(scene, notes))
}

function stepNow(scene: Scene, notes: string[]): Step {
  const { around, buyer } = scene
  if (findDraft(around.db, buyer.customer) === undefined)
    return { asked: 'over', text: buyer.t('checkout-over') }
  const view = viewOf(scene)
  if (view.cart.pieces === 0) return { asked: 'over', ...drawn(nothingLeftOf(speechOf(scene), view)) }
  if (view.next !== null) return ask(scene, view.next, notes, view)
  const refusals = [view.refused, view.cart.promo?.refused]
  const words = refusals.flatMap((one) => (one ? [refusalWords(buyer, around.db, one)] : []))
  const said = [...new Set([...notes, ...words])]
  return { asked: 'summary', ...drawn(summaryOf(speechOf(scene), view, said)) }
}

export function takeAnswer(scene: Scene, asked: Asked, given: Given): Step {
  const { around, buyer } = scene
  const confirmed = given.data === undefined ? undefined : confirmButton.read(given.data)
  // First, as it may come again after a crash, when the order is placed and its draft is gone.
  if (confirmed !== undefined) return confirm(scene, confirmed)
  if (findDraft(around.db, buyer.customer) === undefined) return currentStep(scene)
  const edited = fieldIn(given.data, editButton)
  if (edited !== undefined) return ask(scene, edited, [])
  const answer = given.data === undefined ? toldAnswer(scene, asked, given) : tappedAnswer(scene, given.data)
  if (answer !== undefined) return answered(scene, answer)
  if (asked === 'summary' || asked === 'over') return currentStep(scene)
  return ask(scene, asked, [buyer.t(isChosen(asked) ? 'checkout-choose' : 'checkout-write')])
}

type Answer = {
  field: CheckoutField
  value: string
  location?: Given['location']
  /** Not to be asked back about. */
  isSure?: boolean
}

/** Nothing where it is no answer to anything. */
function toldAnswer(scene: Scene, asked: Asked, { text, phone, location }: Given): Answer | undefined {
  if (phone !== undefined) return { field: 'phone', value: phone }
  if (location !== undefined) return { field: 'address', value: '', location }
  if (text === undefined || asked === 'summary' || asked === 'over') return undefined
  if (isChosen(asked)) return typedChoice(scene, asked, text)
  const isSkip = asked === 'phone' && text === scene.buyer.t('checkout-skip')
  return { field: asked, value: isSkip ? '' : text }
}

const isChosen = (field: CheckoutField) => field === 'deliveryId' || field === 'paymentId'

/** Some type what stands on the button. */
function typedChoice(scene: Scene, field: CheckoutField, text: string): Answer | undefined {
  const view = viewOf(scene)
  const choices: { id: string; title: string }[] = field === 'deliveryId' ? view.deliveries : view.payments
  const typed = text.trim().toLowerCase()
  const chosen = choices.find(({ title }) => title.toLowerCase() === typed)
  return chosen === undefined ? undefined : { field, value: chosen.id }
}

function tappedAnswer(scene: Scene, data: string): Answer | undefined {
  const chosen = chooseButton.read(data)
  const field = chosen === undefined ? undefined : fieldOf(chosen.field)
  if (chosen !== undefined && field !== undefined) return { field, value: chosen.value }
  const skipped = fieldIn(data, skipButton)
  if (skipped !== undefined) return { field: skipped, value: '' }
  const known = fieldIn(data, knownButton)
  if (known !== undefined) return { field: known, value: String(viewOf(scene).known[known] ?? '') }
  const suggested = suggestedButton.read(data)
  const { email } = viewOf(scene).fields
  if (suggested === undefined || email === undefined) return undefined
  const value = suggested.taken === 1 ? (suggestEmail(email) ?? email) : email
  return { field: 'email', value, isSure: true }
}

function fieldIn(data: string | undefined, button: typeof editButton): CheckoutField | undefined {
  const read = data === undefined ? undefined : button.read(data)
  return read === undefined ? undefined : fieldOf(read.field)
}

/** In one write, as nothing of an answer has to outlive a power cut: the order alone does. */
function answered(scene: Scene, answer: Answer): Step {
  return inLightTx(scene.around.db, () => stepAfter(scene, answer))
}

function stepAfter(scene: Scene, answer: Answer): Step {
  const { around, buyer } = scene
  const kept = attempt(() => keep(scene, answer))
  if (!kept.ok) return ask(scene, answer.field, [refusalWords(buyer, around.db, kept)])
  const { value, suggestion } = kept.value
  if (suggestion !== undefined && !answer.isSure) {
    return { asked: 'email', ...drawn(suggestionOf(buyer.t, value, suggestion)) }
  }
  const step = currentStep(scene)
  if (answer.field !== 'phone') return step
  const told =
    value === '' ? buyer.t('checkout-no-phone') : buyer.t('checkout-phone', { phone: formatPhone(value) })
  return { ...step, thanks: told }
}

/** Of an address that is typed and a point that is sent, the last one counts. */
function keep({ around: { db, now }, buyer }: Scene, { field, value, location }: Answer): Filled {
  if (location !== undefined) {
    fillLocation(db, buyer.customer, location, now())
    return { value }
  }
  const filled = fillField(db, buyer.customer, { field, value }, now())
  if (field === 'address') fillLocation(db, buyer.customer, null, now())
  return filled
}

/** The summary itself becomes the order's confirmation: whoever tells of the order finds it noted. */
function confirm(scene: Scene, { total, key }: { total: number; key: string }): Step {
  const { around, buyer, tapped } = scene
  const { customer, language } = buyer
  const token = randomBytes(18).toString('base64url')
  const input = { key, token, agreedMinor: total, source: 'chat' as const, language }
  const placed = attempt(() => confirmOrder(around.db, customer, input, around.now()))
  if (!placed.ok) return currentStep(scene, [refusalWords(buyer, around.db, placed)])
  const { id, number } = placed.value
  const post = tapped && { kind: 'own-order' as const, subjectId: id, topicId: null, ...tapped }
  if (post !== undefined) notePost(around.db, post, around.now())
  return { asked: 'over', text: '', note: buyer.t('checkout-placed', { number: String(number) }) }
}

function ask(scene: Scene, field: CheckoutField, notes: string[], view = viewOf(scene)): Step {
  const question = questionOf(speechOf(scene), view, field)
  return { asked: field, ...drawn({ ...question, text: [...notes, question.text].join('\n\n') }) }
}

const viewOf = ({ around: { db, now }, buyer }: Scene) =>
  viewCheckout(db, buyer.customer, buyer.language, now())

function speechOf({ around: { db }, buyer: { t, language } }: Scene): Speech {
  return { t, language, currency: readSettings(db).currency }
}

function drawn({ text, markup }: Question): Pick<Step, 'text' | 'markup'> {
  return {
    text,
    markup: markup instanceof InlineKeyboard ? { inline_keyboard: markup.inline_keyboard } : markup,
  }
}
