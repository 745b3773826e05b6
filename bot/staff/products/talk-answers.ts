// What somebody wrote about a product, and what comes of it: it is in the shop and the next thing is asked, or the same is asked
// again with what is wrong. Nothing that was typed is lost.
import type { CategoryChoice } from '#shop/categories/category-choice.ts'
import { findCategoryByName, mayMakeCategories } from '#shop/categories/category-choice.ts'
import { type Attempt, attempt, type ErrorCode } from '#shop/error.ts'
import { findSheet, type ProductSheet } from '#shop/products/product-sheet.ts'
import { type Misunderstood, startProduct } from '#shop/products/product-start.ts'
import { inTx } from '#shop/transaction.ts'
import { shorten } from '../../browsing.ts'
import { refusalWords } from '../../buttons.ts'
import { escapeHtml } from '../../html.ts'
import { type Asking, noteAsking } from './asking.ts'
import type { SheetPlace } from './product-buttons.ts'
import type { Scene } from './talk-questions.ts'
import { stepAfter } from './talk-steps.ts'
import { writeAnswer } from './talk-writing.ts'

export type Reply = {
  asked: Asking
  /** As HTML. */
  notes: readonly string[]
  similar?: readonly CategoryChoice[]
  /** It was left in the middle. */
  isResumed?: boolean
  /** Nothing more is asked, and this is shown. */
  over?: SheetPlace
}

const longestTyped = 100

export function answerText(
  scene: Scene,
  text: string,
  form: 'typed' | 'caption' | 'command' = 'typed',
): Reply {
  if (scene.asked.product === null) return begin(scene, text, form)
  return written(scene, text, () => writeAnswer(scene, text))
}

/** Writes it, and notes as one with it that this update is done. */
export function written(scene: Scene, text: string, write: () => ProductSheet): Reply {
  const { ctx, around, asked } = scene
  const done = attempt(() =>
    inTx(around.db, (tx) => {
      const sheet = write()
      noteAsking(
        ctx,
        { ...around, db: tx },
        { ...asked, version: sheet.version, update: ctx.update.update_id },
      )
      return sheet
    }),
  )
  if (!done.ok) return refused(scene, text, done)
  const next = { ...asked, version: done.value.version, typed: null, troubles: [] }
  // The photos are asked for all the same.
  if (asked.field === 'look' && asked.flow === 'add' && done.value.images.length === 0) {
    return { asked: next, notes: [ctx.t('products-described')] }
  }
  return goOn({ ...scene, asked: next }, [])
}

export function goOn(scene: Scene, notes: readonly string[]): Reply {
  const step = stepAfter(scene)
  if ('asked' in step) return { asked: step.asked, notes }
  return { asked: scene.asked, notes: [...notes, scene.ctx.t('products-written')], over: step }
}

type Refused = Extract<Attempt<unknown>, { ok: false }>
const ends: readonly ErrorCode[] = ['not-found', 'not-allowed']

function refused(scene: Scene, text: string, done: Refused): Reply {
  const { ctx, around, asked } = scene
  const words = escapeHtml(refusalWords(ctx, around.db, done))
  const sheet = asked.product === null ? undefined : findSheet(around.db, asked.product)
  if (ends.includes(done.code)) {
    return { asked, notes: [words], over: { product: asked.product ?? 0, part: 'main' } }
  }
  // Whoever was quicker is named by what stands there now; what was typed waits for a tap.
  if (done.code === 'changed-meanwhile') {
    return {
      asked: { ...asked, typed: text === '' ? null : text, version: sheet?.version ?? null },
      notes: [ctx.t('products-changed')],
    }
  }
  if (done.code === 'category-unknown') return unknownCategory(scene, text)
  const isProse = asked.field === 'stock' && asked.flow !== 'edit' && /\p{L}{3}/u.test(text)
  if (isProse) return { asked: { ...asked, typed: text }, notes: [words] }
  return { asked, notes: [words] }
}

/** The one that looks like it, or a new one. */
function unknownCategory(scene: Scene, name: string): Reply {
  const { ctx, around, staff, asked } = scene
  const { similar } = findCategoryByName(around.db, name, ctx.language)
  const typed = mayMakeCategories(around.db, staff) ? name.trim().slice(0, longestTyped) : null
  const words = ctx.t('error-category-unknown', { name: escapeHtml(shorten(name, longestTyped)) })
  return { asked: { ...asked, typed }, notes: [words], similar }
}

/** The first words about a new product: its title, or all of it. */
function begin(scene: Scene, text: string, form: 'typed' | 'caption' | 'command'): Reply {
  const { ctx, around, staff, asked } = scene
  const wish = {
    text,
    form: form === 'typed' ? ('caption' as const) : form,
    language: ctx.language,
    pictureHashes: asked.waiting,
  }
  const begun = attempt(() =>
    inTx(around.db, (tx) => {
      const started = startProduct(tx, staff, wish, around.now())
      const { id: product, version } = started.sheet
      const next = { ...asked, product, version, waiting: [], update: ctx.update.update_id }
      noteAsking(ctx, { ...around, db: tx }, next)
      return { started, next }
    }),
  )
  if (!begun.ok) return { asked, notes: [escapeHtml(refusalWords(ctx, around.db, begun))] }
  const { started, next } = begun.value
  const reply = goOn(
    { ...scene, asked: next },
    started.misunderstood.map((one) => misunderstood(scene, one)),
  )
  const category = started.misunderstood.find(({ part }) => part === 'category')
  if (category === undefined || reply.asked.field !== 'category') return reply
  const typed = mayMakeCategories(around.db, staff) ? category.text.slice(0, longestTyped) : null
  return { ...reply, asked: { ...reply.asked, typed }, similar: started.similar }
}

function misunderstood({ ctx, around }: Scene, { part, text, code, params }: Misunderstood): string {
  const said = escapeHtml(shorten(text, longestTyped))
  const why = escapeHtml(refusalWords(ctx, around.db, { code, params }))
  return ctx.t(`products-unclear-${part}`, { text: said, why })
}
