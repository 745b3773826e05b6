// The talk about a product: a new one from its title to its card, or one field of one that is there. Each answer is in the shop's
// product at once; the talk only remembers what it asked last. Whoever leaves it goes on by /add, or by any button below it.
import { attempt } from '#shop/error.ts'
import { getProductSheet } from '#shop/products/product-sheet.ts'
import { answer } from '../../buttons.ts'
import type { Around, BotContext, TalkContext } from '../../context.ts'
import { takeAway } from '../../editing.ts'
import { changeScreen, type Place, placeScreen, type Screen, sendScreen, showScreen } from '../../screen.ts'
import { isCommand, type Outcome, type TalkKind, talkMark } from '../../talks.ts'
import { type Asking, beginAsking, findAsking, forgetAsking, noteAsking } from './asking.ts'
import { sheetScreen } from './sheet.ts'
import { answerText, type Reply } from './talk-answers.ts'
import { readTapped } from './talk-buttons.ts'
import { addPicture, keepPicture, pictureIn } from './talk-photos.ts'
import { questionScreen, type Scene } from './talk-questions.ts'
import { stepAfter } from './talk-steps.ts'
import { answerTap } from './talk-taps.ts'

export const productTalkName = 'product'

export function productTalk(around: Around): TalkKind {
  return {
    /** Asks what was noted before. */
    async ask(ctx, about) {
      const asked = findAsking(ctx, around)
      const scene = asked && sceneOf(ctx, around, asked)
      if (scene === undefined) return undefined
      return (await put(scene, { asked: scene.asked, notes: [], isResumed: about === 'resumed' })) === 'over'
        ? undefined
        : true
    },
    take: (ctx) => take(ctx, around),
    async cancelled(ctx) {
      await cancelled(ctx, around)
    },
  }
}

function sceneOf(ctx: TalkContext, around: Around, asked: Asking): Scene | undefined {
  return ctx.staff === undefined ? undefined : { ctx, around, staff: ctx.staff, asked }
}

async function take(ctx: TalkContext, around: Around): Promise<Outcome> {
  const tapped = readTapped(ctx.callbackQuery?.data ?? '')
  const kept = findAsking(ctx, around)
  const isTap = ctx.callbackQuery !== undefined
  const asked = isTap ? tapped && askedBy(tapped.about, kept) : kept
  const scene = asked && sceneOf(ctx, around, asked)
  if (scene === undefined) {
    if (isTap) await answer(ctx, { text: ctx.t('bot-button-outdated'), alert: true })
    return isTap ? 'over' : 'left'
  }
  try {
    const reply = await replyTo(scene, tapped?.said)
    if (reply === 'passed') return 'passed'
    return (await put(scene, reply)) === 'over' ? 'over' : { memory: true }
  } finally {
    if (ctx.callbackQuery?.data?.startsWith(talkMark)) await answer(ctx)
  }
}

/** A button of long ago says by itself what it answers. */
function askedBy(about: Pick<Asking, 'flow' | 'product' | 'field' | 'of'>, kept: Asking | undefined): Asking {
  const isSame =
    kept !== undefined &&
    kept.product === about.product &&
    kept.flow === about.flow &&
    kept.field === about.field
  return isSame ? { ...kept, of: about.of } : beginAsking(about)
}

async function replyTo(
  scene: Scene,
  said: NonNullable<ReturnType<typeof readTapped>>['said'] | undefined,
): Promise<Reply | 'passed'> {
  const { ctx, asked } = scene
  // It comes again after a crash, and what it said is written.
  if (asked.update === ctx.update.update_id) return { asked, notes: [] }
  if (said !== undefined) return answerTap(scene, said)
  const picture = pictureIn(ctx)
  if (picture !== undefined) return await takePicture(scene, picture)
  // On the card of what is ready there is nothing to write: it is a search, or whatever else it may be.
  if (asked.field === 'ready') return 'passed'
  const text = ctx.message?.text ?? ''
  // `/add` with all of it behind.
  if (isCommand(ctx)) return answerText(scene, text.replace(/^\/\S+\s*/, ''), 'command')
  if (text.trim() === '') return { asked, notes: [ctx.t('products-words-only')] }
  return answerText(scene, text)
}

async function takePicture(scene: Scene, picture: NonNullable<ReturnType<typeof pictureIn>>): Promise<Reply> {
  const { asked } = scene
  const kept = await keepPicture(scene, picture)
  const isSameAlbum = picture.album !== null && picture.album === asked.album
  if ('trouble' in kept) {
    const troubles = [...(isSameAlbum ? asked.troubles : []), kept.trouble]
    return {
      asked: { ...asked, album: picture.album, albumOf: isSameAlbum ? asked.albumOf : asked.of, troubles },
      notes: troubles,
    }
  }
  if (asked.product === null && picture.caption.trim() !== '') {
    const waiting = [...asked.waiting, kept.hash]
    return answerText(
      { ...scene, asked: { ...asked, waiting, album: picture.album } },
      picture.caption,
      'caption',
    )
  }
  const added = addPicture(scene, kept.hash, picture)
  const moved = goOnAfter({ ...scene, asked: added }, picture.album)
  return { asked: moved, notes: moved.troubles }
}

/** One album is all there is; single pictures may be followed by others, but nobody is kept waiting for them. */
function goOnAfter(scene: Scene, album: string | null): Asking {
  const { asked } = scene
  const isOfAlbum = album !== null
  const goesOn =
    asked.field === 'look' || (asked.field === 'colour-photos' && isOfAlbum && asked.albumOf === asked.of)
  if (!goesOn || asked.flow === 'edit') return asked
  const step = stepAfter(scene)
  return 'asked' in step ? step.asked : asked
}

/** The question, or what is shown when there is none; only one of them stands in the chat. */
async function put(scene: Scene, reply: Reply): Promise<'asked' | 'over'> {
  const { ctx, around, staff } = scene
  const { product } = reply.asked
  const sheet = product === null ? undefined : attempt(() => getProductSheet(around.db, staff, product))
  // What is gone, or not theirs by the number on a button, is told by its sheet.
  const over = reply.over ?? (sheet?.ok === false ? { product: 0, part: 'main' as const } : undefined)
  if (over !== undefined) {
    forgetAsking(ctx, around)
    await place(scene, sheetScreen(ctx, around, { staff, ...over, notes: reply.notes }), reply.asked)
    return 'over'
  }
  const update = ctx.update.update_id
  const version = reply.asked.version ?? (sheet?.ok ? sheet.value.version : null)
  const asked = { ...reply.asked, version, update }
  // Before it is shown: what is asked is known even when nobody could be told.
  noteAsking(ctx, around, asked)
  const screen = questionScreen({ ...scene, asked }, reply)
  noteAsking(ctx, around, { ...asked, place: await place(scene, screen, asked) })
  return 'asked'
}

/** In its place while the pictures of one album come in, or where it was tapped; else below what was written, and the old one goes. */
async function place({ ctx, around, asked: before }: Scene, screen: Screen, asked: Asking): Promise<Place> {
  const old = before.place
  if (ctx.callbackQuery !== undefined) return await placeScreen(ctx, screen, around)
  const isAlbum = ctx.message?.media_group_id !== undefined && ctx.message.media_group_id === before.album
  if (old !== null && isAlbum && asked.album === before.album)
    return await changeScreen(ctx, old, screen, around)
  const sent = await sendScreen(ctx, screen, around)
  if (old !== null) await takeAway(ctx, [old.id])
  return { id: sent.message_id, isPhoto: sent.photo !== undefined }
}

/** What was answered stays a draft, and is told where it is. */
async function cancelled(ctx: BotContext, around: Around): Promise<void> {
  const asked = findAsking(ctx, around)
  const product = asked?.product ?? null
  forgetAsking(ctx, around)
  const { staff } = ctx
  if (staff !== undefined && product !== null) {
    const notes = asked?.flow === 'add' ? [ctx.t('products-kept-draft')] : []
    await showScreen(ctx, sheetScreen(ctx, around, { staff, product, part: 'main', notes }), around)
    return
  }
  if (ctx.callbackQuery === undefined) await ctx.reply(ctx.t('products-cancelled'))
  else await ctx.editMessageText(ctx.t('products-cancelled'))
}
