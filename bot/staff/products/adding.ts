// How a product begins: /add with a question or with all of it behind, a photo that somebody who may add goods sends to the bot, or
// a button. A photo that answers a product's card is added to that product.
import type { Staff } from '#shop/actor.ts'
import { allow, reachOf } from '#shop/actor.ts'
import { findMeant } from '#shop/cart/offer-lines.ts'
import { attempt } from '#shop/error.ts'
import { findSheet } from '#shop/products/product-sheet.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { enterTalk } from '../../talks.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { findAnswered } from './answered-product.ts'
import { beginAsking, findAsking, noteAsking } from './asking.ts'
import { newProductButton } from './product-buttons.ts'
import { productTalkName } from './talk.ts'
import { readTapped } from './talk-buttons.ts'
import { pictureIn } from './talk-photos.ts'

export function addingFeature(around: Around): Feature {
  const { db } = around
  const feature = new Feature()
  onStaffCommand(feature, { command: 'add', around }, async (ctx, { staff, words }) => {
    allow(db, staff, 'catalogue.edit')
    if (words === '') await beginOrGoOn(ctx, around)
    else await begin(ctx, around, 'answer')
  })
  onStaffButton(feature, { button: newProductButton, around }, async (ctx, staff) => {
    allow(db, staff, 'catalogue.edit')
    await begin(ctx, around, 'ask')
    return undefined
  })
  const privately = feature.chatType('private')
  privately.on(['message:photo', 'message:document'], async (ctx, next) => {
    const { staff } = ctx
    const picture = pictureIn(ctx)
    // A picture that is sent as a file may be for anybody; with words below it, it is a product.
    const isMeant =
      picture !== undefined && (ctx.message.photo !== undefined || picture.caption.trim() !== '')
    if (staff === undefined || !isMeant || reachOf(db, staff, 'catalogue.edit') === 'none')
      return await next()
    if (!addsTo(ctx, around, staff)) return await begin(ctx, around, 'answer')
    await enterTalk(ctx, productTalkName, { begin: 'answer' })
  })
  // A button below a question of long ago goes on where it stands.
  feature.on('callback_query:data', async (ctx, next) => {
    const { data } = ctx.callbackQuery
    const isOurs = readTapped(data) !== undefined && ctx.chat?.type === 'private' && ctx.staff !== undefined
    if (isOurs) await enterTalk(ctx, productTalkName, { begin: 'answer' })
    else await next()
  })
  return feature
}

/** Whatever was asked before is in the shop already; what comes again after a crash has begun. */
async function begin(ctx: BotContext, around: Around, how: 'ask' | 'answer'): Promise<void> {
  const isAgain = findAsking(ctx, around)?.update === ctx.update.update_id
  if (!isAgain) noteAsking(ctx, around, beginAsking({ flow: 'add', field: 'title' }))
  await enterTalk(ctx, productTalkName, { begin: isAgain ? 'ask' : how })
}

/** A new product that was left in the middle is asked on. */
async function beginOrGoOn(ctx: BotContext, around: Around): Promise<void> {
  const asked = findAsking(ctx, around)
  const sheet = asked?.product == null ? undefined : findSheet(around.db, asked.product)
  const isOpen = asked?.flow === 'add' && asked.field !== 'ready' && sheet?.status === 'draft'
  const isWaiting = asked?.flow === 'add' && asked.product === null && asked.waiting.length > 0
  if (asked === undefined || !(isOpen || isWaiting)) return await begin(ctx, around, 'ask')
  await enterTalk(ctx, productTalkName, { about: 'resumed' })
}

/** True where the photo answers a card of a product that is theirs to edit. */
function addsTo(ctx: BotContext, around: Around, staff: Staff): boolean {
  const answered = findAnswered(ctx.message, ctx.me.id)
  if (answered === undefined) return false
  const found = attempt(() => findMeant(around.db, staff, answered))
  if (!found.ok) return false
  const { id, version } = found.value.product
  noteAsking(ctx, around, beginAsking({ flow: 'edit', field: 'photos', product: id, version }))
  return true
}
