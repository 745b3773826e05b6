// Something more for an order, named in words: by its article it is added at once, else chosen of what was found. Only in the draft:
// the order itself waits until it is saved.
import { attempt } from '#shop/error.ts'
import { getOrder } from '#shop/orders/order-access.ts'
import { findAddables } from '#shop/orders/order-adding.ts'
import { planEdit } from '#shop/orders/order-edit-plan.ts'
import { refusalWords } from '../../buttons.ts'
import { speechIn } from '../staff-speech.ts'
import { type Draft, findDraft, oneMore, withAmount } from './edit-draft.ts'
import { choiceScreen, contentsScreen } from './edit-screens.ts'
import { putBelow, putScreen } from './edit-showing.ts'
import type { Answered, Given } from './order-answers.ts'
import { topicOf } from './order-tap.ts'

/** Beyond the last there is none: the page where what was added stands. */
const lastPage = 999

export async function addByWords(given: Given): Promise<Answered> {
  const { person, around, staff, about, text } = given
  const { db } = around
  const speech = speechIn(person, around)
  const tried = attempt(() => {
    const draft = draftFor(given)
    const found = findAddables(db, staff, { words: text, language: speech.language })
    const plan = planEdit(db, staff, draft)
    const [only] = found.length === 1 ? found : []
    if (only === undefined) return { draft, found, plan }
    const { quantity, ...key } = oneMore(plan, only.variantId)
    const added = withAmount(draft, key, quantity)
    return { draft: added, found, plan: planEdit(db, staff, added) }
  })
  if (!tried.ok) return { words: refusalWords(speech, db, tried), again: tried.code === 'out-of-stock' }
  const { draft, found, plan } = tried.value
  const [first] = found
  if (first === undefined)
    return { words: speech.t('staff-add-unknown', { words: text.trim() }), again: true }
  const isOne = found.length === 1
  const screen = isOne
    ? contentsScreen(speech, plan, lastPage)
    : choiceScreen(speech, plan, { found, words: text })
  const place = { chatId: person.chat?.id ?? 0, topicId: topicOf(person) }
  const shown = { place, messageId: about.cardId, draft }
  const desk = { api: person.api, around }
  // In private it comes to whoever writes; in a group it stays where the others know it.
  if (person.chat?.type === 'private') {
    await putBelow(desk, shown, screen)
    return { words: '', again: false }
  }
  await putScreen(desk, shown, screen)
  const words = isOne
    ? speech.t('staff-add-done', { title: first.title })
    : speech.t('staff-add-choose', { count: found.length })
  return { words, again: false }
}

function draftFor({ person, around, staff, about }: Given): Draft {
  const kept = findDraft(around, { chatId: person.chat?.id ?? 0, messageId: about.cardId })
  if (kept?.orderId === about.orderId) return kept
  const { id: orderId, version } = getOrder(around.db, staff, about.orderId)
  return { orderId, version, changes: [] }
}
