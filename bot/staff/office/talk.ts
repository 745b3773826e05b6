// The answer to a question of the office: taken by whoever asked, or said in words why not; then it is asked again, and what was
// typed still stands above. What asked goes once it is answered, so that one screen is left.
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import type { Json } from '#db/schema/kinds.ts'
import { reachOf } from '#shop/actor.ts'
import { ShopError } from '#shop/error.ts'
import { refusalWords } from '../../buttons.ts'
import { defineButton } from '../../callback-data.ts'
import type { Around, TalkContext } from '../../context.ts'
import { takeAway } from '../../editing.ts'
import { escapeHtml } from '../../html.ts'
import { introduceAnew } from '../../introduction.ts'
import { type Screen, sendScreen } from '../../screen.ts'
import { type Outcome, type TalkKind, talkMark } from '../../talks.ts'

import { backTo, type Given, type OfficePart, type Question, type Scene, toScreen } from './parts.ts'
import { questionAt, screenAfter } from './places.ts'

export const officeName = 'office'
/** What is tapped is taken as if it had been typed. */
const wordButton = defineButton(`${talkMark}eo`, { word: 'rest' })

/** The messages that ask stand in the chat until there is an answer. */
const standing = z.object({ place: z.string(), carry: z.string().nullable(), questions: z.array(z.int()) })
type Standing = z.output<typeof standing>
type Asked = { scene: Scene; parts: readonly OfficePart[]; asked: Standing }
/** There is nothing left to answer. */
const final: readonly string[] = ['not-allowed', 'not-found']

export function wordRow(keyboard: InlineKeyboard, words: readonly string[]): InlineKeyboard {
  for (const word of words) keyboard.text(word, wordButton.data({ word }))
  return keyboard.row()
}

export function questionScreen(scene: Scene, { text, picture, keyboard, back }: Question): Screen {
  return { text, picture, keyboard: backTo(scene, back, keyboard ?? new InlineKeyboard()) }
}

export function officeTalk(around: Around, parts: readonly OfficePart[]): TalkKind {
  return {
    // It is asked already, where the screen stood.
    ask: async (_, about) => about,
    async take(ctx, { about, memory }) {
      const asked = standing.safeParse(memory ?? about).data
      const { staff } = ctx
      if (asked === undefined || staff === undefined) return 'left'
      const scene = { ctx, around, staff, carry: asked.carry ?? undefined }
      return await takeAnswer({ scene, parts, asked })
    },
    async cancelled(ctx) {
      const { staff, t } = ctx
      const isOwners = staff !== undefined && reachOf(around.db, staff, 'settings.edit') === 'all'
      const keyboard = new InlineKeyboard()
      if (isOwners) keyboard.text(t('office-menu'), toScreen('menu'))
      await ctx.reply(t('office-cancelled'), { reply_markup: keyboard })
    },
  }
}

async function takeAnswer(answered: Asked): Promise<Outcome> {
  const { scene, parts, asked } = answered
  const { ctx, around } = scene
  if (ctx.callbackQuery !== undefined && tappedWord(ctx) === undefined) return 'passed'
  if (isForAnother(ctx, asked.questions)) return 'passed'
  try {
    const question = questionAt(parts, scene, asked.place)
    const given = await givenIn(scene, question)
    if (given === undefined)
      return await askAgain(answered, question, ctx.t(`office-needs-${question.wants}`))
    const done = question.take(given)
    if ('ask' in done) return await askNext(answered, done)
    await takeAway(ctx, asked.questions)
    await sendScreen(ctx, screenAfter(parts, scene, done), around)
    await introduceAnew(ctx, around)
    return 'over'
  } catch (error) {
    if (!(error instanceof ShopError)) throw error
    const words = escapeHtml(refusalWords(ctx, around.db, error))
    if (!final.includes(error.code)) {
      return await askAgain(answered, questionAt(parts, scene, asked.place), words)
    }
    await ctx.reply(words)
    return 'over'
  } finally {
    if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery().catch(() => {})
  }
}

/** Whoever answers another message of the bot means that one. */
function isForAnother({ message }: TalkContext, questions: readonly number[]): boolean {
  const answered = message?.reply_to_message
  return answered?.from?.is_bot === true && !questions.includes(answered.message_id)
}

const tappedWord = ({ callbackQuery }: TalkContext) => wordButton.read(callbackQuery?.data ?? '')?.word

async function givenIn({ ctx, around, staff }: Scene, { wants }: Question): Promise<Given | undefined> {
  const { message } = ctx
  if (wants === 'words') {
    const words = tappedWord(ctx) ?? message?.text
    return words === undefined || words.trim() === '' ? undefined : { words, message }
  }
  const { photo, document } = message ?? {}
  const isPicture = document?.mime_type?.startsWith('image/') ?? false
  const fileId = photo?.at(-1)?.file_id ?? (isPicture ? document?.file_id : undefined)
  if (fileId === undefined) return undefined
  const { hash } = await around.keepPicture(staff, await around.fetchFile(fileId))
  return { words: hash, message }
}

/** As HTML. */
async function askAgain({ scene, asked }: Asked, { back }: Question, words: string): Promise<Outcome> {
  const { ctx } = scene
  const { message_id } = await ctx.reply(words, {
    parse_mode: 'HTML',
    reply_markup: backTo(scene, back),
    ...(ctx.message && {
      reply_parameters: { message_id: ctx.message.message_id, allow_sending_without_reply: true },
    }),
  })
  return { memory: { ...asked, questions: [...asked.questions, message_id] } }
}

async function askNext(
  { scene, parts, asked }: Asked,
  { ask: place, carry }: { ask: string; carry: string },
): Promise<Outcome> {
  const next = { ...scene, carry }
  await takeAway(scene.ctx, asked.questions)
  const { message_id } = await sendScreen(
    scene.ctx,
    questionScreen(next, questionAt(parts, next, place)),
    scene.around,
  )
  const memory: Json = { place, carry, questions: [message_id] }
  return { memory }
}
