// What is typed into the form: saved field by field as each is left, the server's word taken for how it is written. Until it has it,
// this browser keeps it, through lost connections and closed pages.
import { computed, effect, type ReadonlySignal } from '@preact/signals'
import { online } from '../../connection.ts'
import { type Failure, failureOf } from '../../loading.ts'
import type { AnswersView, CheckoutField, CheckoutView } from '../api.ts'
import { askOwn, inTurn } from '../own.ts'
import { draftGone, takeView } from './checkout.ts'
import { type Answer, checkoutNow, keptTexts, suggestedEmail, type Texts, unsaved } from './checkout-state.ts'

export type Given = { field: CheckoutField; value: string }

const againMs = 5_000
const tapMs = 150
const left = new Set<CheckoutField>()
let leaving: ReturnType<typeof setTimeout> | undefined
let saving: Promise<void> = Promise.resolve()
let again: ReturnType<typeof setTimeout> | undefined

export const hasUnsaved: ReadonlySignal<boolean> = computed(() => Object.keys(unsaved.value).length > 0)

/** What stands in the field. */
export function textOf(view: CheckoutView, field: CheckoutField): string {
  return unsaved.value[field]?.text ?? savedText(view, field)
}

function savedText({ fields, phones }: CheckoutView, field: CheckoutField): string {
  return field === 'phone' ? phones.given : (fields[field] ?? '')
}

export function type(field: CheckoutField, text: string): void {
  if (field === 'email') suggestedEmail.value = undefined
  put(field, { text, standing: 'typed' })
}

/** A choice, or an answer that is known already: there is nothing to leave. True when the server has it. */
export async function give(field: CheckoutField, text: string): Promise<boolean> {
  type(field, text)
  await save([field])
  return unsaved.peek()[field] === undefined
}

/** Said before it is tried: it is missing. */
export function blame(field: CheckoutField, failure: Failure): void {
  const view = checkoutNow()
  if (view !== undefined) put(field, { text: textOf(view, field), standing: 'wrong', failure })
}

/**
 * Done with, for now. Not while the tap that left it is still going on: what then appears would move its target away. A browser
 * that fills in several at once leaves them all together.
 */
export function leave(field: CheckoutField): void {
  left.add(field)
  clearTimeout(leaving)
  leaving = setTimeout(() => {
    const typed = [...left].filter((each) => unsaved.peek()[each]?.standing === 'typed')
    left.clear()
    void save(typed)
  }, tapMs)
}

/** Until nothing is on its way any more. What there was no connection for is tried once more; what is left just now stays. */
export async function settleAnswers(): Promise<void> {
  clearTimeout(leaving)
  do await saveWaiting()
  while (Object.values(unsaved.peek()).some(({ standing }) => standing === 'saving'))
}

/** What is typed and not on its way yet, for whoever tells it together with something else. It stays here until that is known. */
export function takeTyped(view: CheckoutView): Given[] {
  const fields = view.asked.map(({ field }) => field)
  return unknownOf(
    view,
    fields.filter((field) => unsaved.peek()[field]?.standing === 'typed'),
  )
}

/** It goes by itself after all: now, or as soon as there is a form for it. */
export function saveTaken(given: readonly Given[]): Promise<void> {
  for (const { field, value } of given) {
    if (unsaved.peek()[field]?.text === value) put(field, { text: value, standing: 'waiting' })
  }
  return saveWaiting()
}

/** One after the other: what is typed meanwhile goes after it. */
function save(fields: readonly CheckoutField[]): Promise<void> {
  const done = saving.then(() => saveNow(fields))
  saving = done.catch(() => {})
  return done
}

async function saveNow(fields: readonly CheckoutField[]): Promise<void> {
  const view = checkoutNow()
  if (view === undefined) return
  const given = unknownOf(view, fields)
  if (given.length === 0) return
  try {
    const asking = { method: 'PUT', body: { answers: given } } as const
    const answer = await inTurn(() => askOwn<AnswersView>('checkout/answers', asking))
    await takeView(answer.checkout)
    for (const each of given) settle(each, answer)
  } catch (thrown) {
    await keep(given, failureOf(thrown))
  }
}

/** Those that the server has not, on their way from here on. */
function unknownOf(view: CheckoutView, fields: readonly CheckoutField[]): Given[] {
  return fields.flatMap((field) => {
    const text = unsaved.peek()[field]?.text
    const isKnown = text === undefined || text === savedText(view, field)
    put(field, isKnown ? undefined : { text, standing: 'saving' })
    return isKnown ? [] : [{ field, value: text }]
  })
}

function settle({ field, value }: Given, { filled, refused }: AnswersView): void {
  // Somebody may have typed on.
  if (unsaved.peek()[field]?.text !== value) return
  const failure = refused[field]
  put(field, failure === undefined ? undefined : { text: value, standing: 'wrong', failure })
  if (field === 'email') suggestedEmail.value = filled.email?.suggestion
}

/** Nothing of it is lost: it is told again when there is a connection, or to another draft where this one is no more. */
async function keep(given: readonly Given[], failure: Failure): Promise<void> {
  const isGone = failure.code === 'not-found'
  const isUnheard = ['offline', 'too-many', 'unexpected'].includes(failure.code)
  for (const { field, value } of given) {
    if (unsaved.peek()[field]?.text !== value) continue
    const standing = isGone || isUnheard ? 'waiting' : 'wrong'
    put(field, standing === 'waiting' ? { text: value, standing } : { text: value, standing, failure })
  }
  clearTimeout(again)
  if (isUnheard) again = setTimeout(() => void saveWaiting(), againMs)
  if (!isGone) return
  await draftGone()
  void saveWaiting()
}

async function saveWaiting(): Promise<void> {
  const waiting = Object.entries(unsaved.peek()).filter(([, { standing }]) => standing === 'waiting')
  await save(waiting.map(([field]) => field as CheckoutField))
}

/** While the form is open; begins with what an earlier page could not save, if it belongs to this draft. */
export function saveWhenOnline({ key }: CheckoutView): () => void {
  const left = keptTexts.read()
  if (left?.key === key && !hasUnsaved.peek()) {
    for (const [field, text] of Object.entries(left.texts)) {
      put(field as CheckoutField, { text, standing: 'waiting' })
    }
  }
  return effect(() => {
    if (online.value) void saveWaiting()
  })
}

function put(field: CheckoutField, answer: Answer | undefined): void {
  const { [field]: _, ...others } = unsaved.peek()
  unsaved.value = answer === undefined ? others : { ...others, [field]: answer }
  const key = checkoutNow()?.key
  if (key === undefined) return
  const texts = Object.entries(unsaved.peek()).map(([name, { text }]) => [name, text])
  keptTexts.write(texts.length === 0 ? undefined : { key, texts: Object.fromEntries(texts) as Texts })
}
