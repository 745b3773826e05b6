// Talks: questions that are answered in words, over several updates and, as they are kept in the database, over restarts.
// One person has one talk in a chat at a time. Whoever taps or commands something else leaves it; what they answered so
// far is the talk's own affair. Knows no question.
import { type Conversation, conversations, createConversation } from '@grammyjs/conversations'
import { Composer } from 'grammy'
import * as z from 'zod'
import type { Json } from '#db/schema/kinds.ts'
import { deleteState, readState, writeState } from '#shop/conversation-state.ts'
import { inLightTx } from '#shop/transaction.ts'
import { noteUpdate } from '#shop/updates.ts'
import { answer } from './buttons.ts'
import type { Around, BotContext, TalkContext } from './context.ts'
import { reintroduction } from './person.ts'

/** `answer`: the update at hand answers the first question already, as it was asked before. */
export type Begin = 'ask' | 'answer'
export type Talk = Conversation<BotContext, TalkContext>
export type TalkBuilder = (talk: Talk, ctx: TalkContext, begin: Begin, about: Json) => Promise<void>
export type TalkKind = {
  builder: TalkBuilder
  /** After /cancel, or a tap on a button that says so. */
  cancelled: (ctx: BotContext) => Promise<unknown>
}
export type TalkName = string

/**
 * Grows with every change of a builder's steps. Whoever was inside an older one is asked on by the new one, with what they
 * just said as their answer.
 */
export const talksVersion = 1
/** Buttons below a talk's questions begin with this, so that a tap on one does not leave the talk. */
export const talkMark = 'k'
export const cancelData = `${talkMark}x`

export function talksFeature(around: Around, kinds: Record<TalkName, TalkKind>): Composer<BotContext> {
  const feature = new Composer<BotContext>()
  const here = feature.filter(({ chat, from }) => chat !== undefined && from !== undefined)
  const stranded = new WeakMap<BotContext, Stranded>()
  here.use(
    conversations<BotContext, TalkContext>({
      storage: { type: 'context', version: talksVersion, adapter: storageOf(around, stranded) },
      plugins: [reintroduction(around)],
    }),
  )
  here.use(async (ctx, next) => {
    const [name] = Object.keys(ctx.conversation.active())
    const leave = async () => {
      if (name !== undefined) await ctx.conversation.exitAll()
      if (stranded.delete(ctx)) deleteState(around.db, keyOf(ctx))
    }
    if (isCancel(ctx)) {
      const kind = kinds[name ?? stranded.get(ctx)?.name ?? '']
      await leave()
      return await cancel(ctx, kind)
    }
    if (isLeaving(ctx)) await leave()
    await next()
  })
  for (const [id, { builder }] of Object.entries(kinds)) here.use(createConversation(builder, { id }))
  here.use(async (ctx, next) => {
    const left = stranded.get(ctx)
    if (left === undefined || kinds[left.name] === undefined || !isAnswer(ctx)) return await next()
    await enterTalk(ctx, left.name, left)
  })
  return feature
}

/** Whatever talk there was is over. */
export async function enterTalk(
  ctx: BotContext,
  name: TalkName,
  { begin = 'ask', about = null }: { begin?: Begin; about?: Json } = {},
): Promise<void> {
  await ctx.conversation.exitAll()
  await ctx.conversation.enter(name, begin, about)
}

/** The next thing the person says or taps that is meant for the talk; all else goes past it. */
export async function nextAnswer(talk: Talk): Promise<TalkContext> {
  const ctx = await talk.wait()
  if (!isAnswer(ctx)) await talk.skip({ next: true })
  return ctx
}

type Question = {
  ask: (ctx: TalkContext) => Promise<unknown>
  /** True when it was answered; else it has said what was wrong. */
  take: (answer: TalkContext) => Promise<boolean>
}

const mostTries = 20

/** One question, asked once, until it is answered. */
export async function untilAnswered(
  talk: Talk,
  { ctx, begin }: { ctx: TalkContext; begin: Begin },
  { ask, take }: Question,
): Promise<void> {
  if (begin === 'ask') await ask(ctx)
  let answer = begin === 'ask' ? await nextAnswer(talk) : ctx
  for (let tries = 1; !(await take(answer)) && tries < mostTries; tries++) answer = await nextAnswer(talk)
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

type Stranded = { name: TalkName; begin: 'answer'; about: Json }
const kept = z.object({
  version: z.tuple([z.number(), z.number()]),
  state: z.record(z.string(), z.unknown()),
})
const running = z.tuple([z.object({ args: z.string() })])
const argsKept = z.tuple([z.string(), z.json()])

/** In a group each has a talk of their own. */
function keyOf({ chat, from }: BotContext): string {
  return chat?.id === from?.id ? `${chat?.id}/talk` : `${chat?.id}/talk/${from?.id}`
}

/**
 * A talk that has moved on has taken its update: both are noted as one, or a crash between them would give the same words to
 * the next question.
 */
function storageOf({ db, now }: Around, stranded: WeakMap<BotContext, Stranded>) {
  return {
    read(ctx: BotContext) {
      const raw = kept.safeParse(readState(db, keyOf(ctx)))
      if (!raw.success) return undefined
      const [, version] = raw.data.version
      const left = version === talksVersion ? undefined : strandedIn(raw.data.state)
      if (left !== undefined) stranded.set(ctx, left)
      return raw.data as never
    },
    write(ctx: BotContext, state: unknown) {
      inLightTx(db, (tx) => {
        writeState(tx, keyOf(ctx), state as Json, now())
        noteUpdate(tx, ctx.update.update_id, now())
      })
    },
    delete(ctx: BotContext) {
      inLightTx(db, (tx) => {
        deleteState(tx, keyOf(ctx))
        noteUpdate(tx, ctx.update.update_id, now())
      })
    },
  }
}

/** What an older version was talking of. */
function strandedIn(state: Record<string, unknown>): Stranded | undefined {
  const [name] = Object.keys(state)
  const talks = running.safeParse(name === undefined ? undefined : state[name])
  if (name === undefined || !talks.success) return undefined
  const args = argsKept.safeParse(JSON.parse(talks.data[0].args))
  return { name, begin: 'answer', about: args.success ? args.data[1] : null }
}
