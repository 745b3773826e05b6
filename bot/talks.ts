// Talks: questions that are answered in words, over several updates and, as they are kept in the database, over restarts.
// One person has one talk in a chat at a time. Whoever taps or commands something else leaves it; what they answered so
// far is the talk's own affair. Knows no question.
import type { MiddlewareFn } from 'grammy'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Json } from '#db/schema/kinds.ts'
import { deleteState, readState, writeState } from '#shop/conversation-state.ts'
import { answer } from './buttons.ts'
import type { Around, BotContext, TalkContext } from './context.ts'
import { isPassing } from './refusals.ts'

/** `answer`: the update at hand answers the first question already, as it was asked before. */
export type Begin = 'ask' | 'answer'
export type TalkName = string
/**
 * `memory`: what the talk has to know when the answer comes. Without it, or with one that cannot be read, the question is of
 * long ago: the talk was left meanwhile, or another version of ours had asked.
 */
export type Standing = { about: Json; memory: Json | undefined }
/** `passed`: the answer is for somebody else, and the talk goes on as it was. `left`: the same, but the talk is over. */
export type Outcome = { memory: Json } | 'over' | 'passed' | 'left'
export type TalkKind = {
  /** Tells what has to be known when the answer comes; nothing where there is nothing to ask. */
  ask: (ctx: TalkContext, about: Json) => Promise<Json | undefined>
  take: (ctx: TalkContext, standing: Standing) => Promise<Outcome>
  /** After /cancel, or a tap on a button that says so. */
  cancelled: (ctx: BotContext) => Promise<unknown>
}
type TalkKinds = Record<TalkName, TalkKind>

/** Buttons below a talk's questions begin with this, so that a tap on one does not leave the talk. */
export const talkMark = 'k'
export const cancelData = `${talkMark}x`

const talkKept = z.object({ name: z.string(), about: z.custom<Json>(), memory: z.custom<Json>() })
type Talk = Standing & { name: TalkName }
/** One update, with the talk it finds and leaves. */
type Turn = { ctx: BotContext; kinds: TalkKinds; talk: Talk | undefined }

export function talksFeature(around: Around, kinds: TalkKinds): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    if (ctx.chat === undefined || ctx.from === undefined) return await next()
    const found = findTalk(ctx, around)
    const turn: Turn = { ctx, kinds, talk: found }
    ctx.talks = { enter: (name, begin, about) => enter(turn, { name, begin, about }) }
    try {
      if (!(await isTaken(turn)) && !isRestOfAlbum(ctx, around)) await next()
      else noteAlbum(ctx, around)
    } catch (error) {
      // Whoever says the same again finds the talk where it was.
      if (isPassing(error)) turn.talk = found
      throw error
    } finally {
      const { talk } = turn
      if (talk !== found) ctx.atEnd = (tx) => keepTalk(tx, keyOf(ctx), talk, around.now())
    }
  }
}

/** Of each chat the album that answered last: its other pictures are messages of their own, and no answers to anything. */
const answeredBy = new WeakMap<Around, Map<number, string>>()

/** For whoever wants one picture alone. */
export function isRestOfAlbum({ chat, message }: TalkContext, around: Around): boolean {
  const album = message?.media_group_id
  return chat !== undefined && album !== undefined && answeredBy.get(around)?.get(chat.id) === album
}

function noteAlbum({ chat, message }: BotContext, around: Around): void {
  if (chat === undefined || message?.media_group_id === undefined) return
  const albums = answeredBy.get(around) ?? new Map<number, string>()
  answeredBy.set(around, albums.set(chat.id, message.media_group_id))
}

async function isTaken(turn: Turn): Promise<boolean> {
  const { ctx, kinds, talk } = turn
  const kind = talk && kinds[talk.name]
  const isCancelled = isCancel(ctx)
  if (isCancelled || isLeaving(ctx)) turn.talk = undefined
  if (isCancelled) await cancel(ctx, kind)
  if (isCancelled || turn.talk === undefined || kind === undefined || !isAnswer(ctx)) return isCancelled
  const outcome = await take(turn, kind, turn.talk)
  return outcome !== 'passed' && outcome !== 'left'
}

async function take(turn: Turn, kind: TalkKind, talk: Talk): Promise<Outcome> {
  // It ends with whatever breaks in it.
  turn.talk = undefined
  const outcome = await kind.take(turn.ctx, talk)
  if (outcome === 'passed') turn.talk = talk
  else if (typeof outcome === 'object') turn.talk = { ...talk, memory: outcome.memory }
  return outcome
}

type Entered = { name: TalkName; begin: Begin; about: Json }

async function enter(turn: Turn, { name, begin, about }: Entered): Promise<void> {
  const kind = turn.kinds[name]
  if (kind === undefined) throw new Error(`there is no talk "${name}"`)
  turn.talk = undefined
  if (begin === 'answer') return void (await take(turn, kind, { name, about, memory: undefined }))
  const memory = await kind.ask(turn.ctx, about)
  if (memory !== undefined) turn.talk = { name, about, memory }
}

/** Whatever talk there was is over. */
export async function enterTalk(
  ctx: BotContext,
  name: TalkName,
  { begin = 'ask', about = null }: { begin?: Begin; about?: Json } = {},
): Promise<void> {
  await ctx.talks.enter(name, begin, about)
}

function isAnswer(ctx: TalkContext): boolean {
  const data = ctx.callbackQuery?.data
  if (data !== undefined) return data.startsWith(talkMark)
  if (ctx.message === undefined || isCommand(ctx)) return false
  if (ctx.chat?.type === 'private') return true
  // In a group people also talk to each other: only what answers the bot is meant for it. Whatever is said in a topic answers
  // the line it began with.
  const answered = ctx.message.reply_to_message
  return answered?.from?.id === ctx.me.id && answered.forum_topic_created === undefined
}

function isLeaving(ctx: BotContext): boolean {
  return isCommand(ctx) || (ctx.callbackQuery !== undefined && !isAnswer(ctx))
}

export function isCommand({ message }: TalkContext): boolean {
  return message?.entities?.some(({ type, offset }) => type === 'bot_command' && offset === 0) ?? false
}

const isCancel = (ctx: BotContext) => ctx.hasCommand('cancel') || ctx.callbackQuery?.data === cancelData

async function cancel(ctx: BotContext, kind: TalkKind | undefined): Promise<void> {
  if (ctx.callbackQuery !== undefined) await answer(ctx)
  if (kind !== undefined) await kind.cancelled(ctx)
  else await ctx.reply(ctx.t('talk-nothing-to-cancel'))
}

export const privateTalkKey = (chatId: number | undefined) => `${chatId}/talk`

/** In a group each has a talk of their own. */
function keyOf({ chat, from }: BotContext): string {
  return chat?.id === from?.id ? privateTalkKey(chat?.id) : `${chat?.id}/talk/${from?.id}`
}

function findTalk(ctx: BotContext, { db }: Around): Talk | undefined {
  const kept = readState(db, keyOf(ctx))
  return kept === undefined ? undefined : talkKept.safeParse(kept).data
}

function keepTalk(db: Db, key: string, talk: Talk | undefined, now: number): void {
  if (talk === undefined) deleteState(db, key)
  else writeState(db, key, { ...talk, memory: talk.memory ?? null }, now)
}
