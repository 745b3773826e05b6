// Product sheets as they are tapped through: a part is shown, a field asked for, something done at once. Of two who edit the same
// product the second is told, and sees what the first has made of it.
import * as z from 'zod'
import { readState, writeState } from '#shop/conversation-state.ts'
import { attempt, ShopError } from '#shop/error.ts'
import { getProductSheet } from '#shop/products/product-sheet.ts'
import { type Note, refusalWords } from '../../buttons.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { showScreen } from '../../screen.ts'
import { enterTalk } from '../../talks.ts'
import { onStaffButton } from '../working.ts'
import { type Act, type Acted, doAct, placeOf } from './acts.ts'
import { beginAsking, type Field, fields, noteAsking } from './asking.ts'
import { previewScreen } from './preview.ts'
import {
  productActButton,
  productFieldButton,
  productPreviewButton,
  productSheetButton,
  sheetParts,
} from './product-buttons.ts'
import { sheetScreen } from './sheet.ts'
import { productTalkName } from './talk.ts'
import { missingField } from './talk-steps.ts'

export function sheetsFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffButton(
    feature,
    { button: productSheetButton, around },
    async (ctx, staff, { product, part, of, page }) => {
      const wish = { staff, product, part: sheetParts[part] ?? 'main', of, page }
      await showScreen(ctx, sheetScreen(ctx, around, wish), around)
      return undefined
    },
  )
  onStaffButton(feature, { button: productPreviewButton, around }, async (ctx, staff, place) => {
    await showScreen(ctx, previewScreen(ctx, around, { staff, product: place.id, place }), around)
    return undefined
  })
  onStaffButton(feature, { button: productFieldButton, around }, async (ctx, staff, values) => {
    const field = fields[values.field]
    if (field === undefined) throw new ShopError('invalid-input', { field: 'field' })
    const { product, of, version } = values
    const now = getProductSheet(around.db, staff, product).version
    await ask(ctx, around, { product, field, of, version: now })
    return now === version ? undefined : { text: ctx.t('products-changed-before') }
  })
  onStaffButton(
    feature,
    { button: productActButton, around },
    async (ctx, staff, { product, version, of, act: name }) => {
      const act: Act = { around, staff, product, of: of ?? 0, seen: version }
      return await doTapped(ctx, act, name)
    },
  )
  return feature
}

type Asked = { product: number; field: Field; of: number | undefined; version: number }

async function ask(ctx: BotContext, around: Around, { product, field, of, version }: Asked): Promise<void> {
  // What a variant or a colour is asked about is known by `of`; the tree of categories begins at the top.
  noteAsking(ctx, around, beginAsking({ flow: 'edit', product, field, of: of ?? null, version }))
  await enterTalk(ctx, productTalkName)
}

async function doTapped(ctx: BotContext, act: Act, name: string): Promise<Note | undefined> {
  const { around, staff, product } = act
  if (name === 'publish' && (await asksForMissing(ctx, act))) return { text: ctx.t('products-asks-missing') }
  if (name === 'copy' && isSecondTap(ctx, around)) return undefined
  const done = attempt((): Acted => doAct(act, name))
  const { said, ...place } = done.ok ? done.value : { ...placeOf(act, name), said: undefined }
  const notes = said === undefined ? [] : [ctx.t(`products-said-${said}`)]
  await showScreen(ctx, sheetScreen(ctx, around, { staff, notes, ...place }), around)
  if (done.ok) return undefined
  const words =
    done.code === 'changed-meanwhile' ? ctx.t('products-changed-act') : refusalWords(ctx, around.db, done)
  return { text: words, alert: done.code !== 'not-found' || product === 0 }
}

/** What it lacks is asked for at once, and then the card is shown again. */
async function asksForMissing(ctx: BotContext, { around, staff, product, seen }: Act): Promise<boolean> {
  const sheet = attempt(() => getProductSheet(around.db, staff, product))
  const field = sheet.ok ? missingField(sheet.value) : undefined
  if (field === undefined) return false
  noteAsking(ctx, around, beginAsking({ flow: 'finish', product, field, version: seen }))
  await enterTalk(ctx, productTalkName)
  return true
}

const copied = z.object({ message: z.int(), at: z.int() })
const sameTapMs = 5_000

/** Two taps at once make one copy. */
function isSecondTap(ctx: BotContext, { db, now }: Around): boolean {
  const key = `${ctx.chat?.id}/copied`
  const message = ctx.callbackQuery?.message?.message_id ?? 0
  const last = copied.safeParse(readState(db, key)).data
  if (last?.message === message && now() - last.at < sameTapMs) return true
  writeState(db, key, { message, at: now() }, now())
  return false
}
