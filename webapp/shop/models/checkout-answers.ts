// What is typed into the form: saved field by field as each is left, the server's word taken for how it is written. Until it has it,
// this browser keeps it, through lost connections and closed pages.
import { computed, effect, type ReadonlySignal } from '@preact/signals'
import { online } from '../../connection.ts'
import { type Failure, failureOf } from '../../loading.ts'
import type { CheckoutField, CheckoutView, FilledView } from '../api.ts'
import { askOwn } from '../own.ts'
import { draftGone, inTurn, takeView } from './checkout.ts'
import { type Answer, checkoutNow, keptTexts, suggestedEmail, type Texts, unsaved } from './checkout-state.ts'

const againMs = 5_000
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

/** A choice, or an answer that is known already: there is nothing to leave. */
export function give(field: CheckoutField, text: string): Promise<boolean> {
  type(field, text)
  return save(field)
}

/** Said before it is tried: it is missing. */
export function blame(field: CheckoutField, failure: Failure): void {
  const view = checkoutNow()
  if (view !== undefined) put(field, { text: textOf(view, field), standing: 'wrong', failure })
}

/** Done with, for now: what is wrong was told already, and what has not changed is there. */
export async function leave(field: CheckoutField): Promise<void> {
  if (unsaved.peek()[field]?.standing === 'typed') await save(field)
}

const saving = new Map<CheckoutField, Promise<boolean>>()

/** True when the server has it. */
export async function save(field: CheckoutField): Promise<boolean> {
  // What is typed meanwhile goes after it.
  await saving.get(field)
  const done = saveNow(field).finally(() => saving.delete(field))
  saving.set(field, done)
  return await done
}

async function saveNow(field: CheckoutField): Promise<boolean> {
  const view = checkoutNow()
  const text = unsaved.peek()[field]?.text
  if (view === undefined || text === undefined) return text === undefined
  if (text === savedText(view, field)) {
    put(field, undefined)
    return true
  }
  put(field, { text, standing: 'saving' })
  try {
    const asking = { method: 'PUT', body: { field, value: text } } as const
    const { filled, checkout } = await inTurn(() => askOwn<FilledView>('checkout/fields', asking))
    if (field === 'email') suggestedEmail.value = filled.suggestion
    await takeView(checkout)
    // Somebody may have typed on.
    if (unsaved.peek()[field]?.text === text) put(field, undefined)
    return true
  } catch (thrown) {
    await keep(field, text, failureOf(thrown))
    return false
  }
}

async function keep(field: CheckoutField, text: string, failure: Failure): Promise<void> {
  if (unsaved.peek()[field]?.text !== text) return
  const isGone = failure.code === 'not-found'
  const isUnheard = failure.code === 'offline' || failure.code === 'too-many'
  put(field, isGone || isUnheard ? { text, standing: 'waiting' } : { text, standing: 'wrong', failure })
  clearTimeout(again)
  if (isUnheard) again = setTimeout(() => void saveWaiting(), againMs)
  if (!isGone) return
  await draftGone()
  await saveWaiting()
}

/** Whatever the server has not, in the order in which it is asked. */
export async function saveAll({ asked }: CheckoutView): Promise<void> {
  for (const { field } of asked) if (unsaved.peek()[field]?.standing !== 'wrong') await save(field)
}

async function saveWaiting(): Promise<void> {
  if (checkoutNow() === undefined) return
  for (const [field, { standing }] of Object.entries(unsaved.peek())) {
    if (standing === 'waiting') await save(field as CheckoutField)
  }
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
