// Customers and the shop write to each other through the bot. What answers a message of such a talk, or is written in a
// customer's own topic, is taken here; all other chatter goes past. Decides no right and no recipient.

import type { Message } from '@grammyjs/types'
import type { MiddlewareFn } from 'grammy'
import type { Db } from '#db/open.ts'
import { reply, say } from '#shop/dialogue/dialogue.ts'
import type { Thread } from '#shop/dialogue/dialogue-threads.ts'
import { findTopicThread } from '#shop/dialogue/dialogue-topics.ts'
import { findPost } from '#shop/posts.ts'
import { readSettings } from '#shop/settings.ts'
import type { Around, BotContext } from '../context.ts'
import { Feature } from '../feature.ts'
import { isCommand, type TalkKind } from '../talks.ts'
import { answeringTalk } from './dialogue-answering.ts'
import { askingTalk } from './dialogue-asking.ts'
import { nod, saidIn } from './dialogue-content.ts'
import { passOn, staffOf } from './dialogue-passing.ts'

/** Comes last but the search: a topic's every word is taken. */
export function dialogueFeature(around: Around): Feature {
  const { db, now } = around
  const feature = new Feature()
  feature.on('message', async (ctx, next) => {
    const said = saidIn(ctx.message)
    const thread = threadOf(db, ctx.message)
    if (said === undefined || thread === undefined || isCommand(ctx)) return await next()
    await passOn(ctx, said, {
      around,
      pass: (one, what) => say(db, staffOf(one), { thread, said: what }, now()),
    })
  })
  return feature
}

export function dialogueTalks(around: Around): Record<string, TalkKind> {
  return { write: askingTalk(around), answer: answeringTalk(around) }
}

/** Comes before the talks: an answer to the shop's words is none to what a talk asks meanwhile. */
export function dialogueReplies(around: Around): MiddlewareFn<BotContext> {
  const { db, now } = around
  return async (ctx, next) => {
    const { message } = ctx
    if (message === undefined) return await next()
    const postId = answeredPost(db, message) ?? answeredByAlbum(around, message)
    const said = saidIn(message)
    if (postId === undefined || said === undefined || isCommand(ctx)) return await next()
    noteAlbum(around, message, postId)
    let outcome: ReturnType<typeof reply>
    const pass: Parameters<typeof passOn>[2]['pass'] = (who, what) => {
      outcome = reply(db, who, { postId, said: what }, now())
    }
    await passOn(ctx, said, { around, pass })
    // The shop's answer is nodded at when the customer has it.
    if (outcome === 'written') await nod(ctx.api, { chatId: message.chat.id, messageId: message.message_id })
  }
}

/** Comes before anybody is introduced: an administrator who hides behind the group's name has none. */
export function dialogueFromNobody({ db, translators }: Around): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const { message } = ctx
    if (message === undefined || message.sender_chat?.id !== message.chat.id) return await next()
    const isMeant = answeredPost(db, message) !== undefined || threadOf(db, message) !== undefined
    if (!isMeant || saidIn(message) === undefined) return await next()
    const words = translators[readSettings(db).language]('dialogue-from-nobody')
    const { message_id } = message
    await ctx.reply(words, { reply_parameters: { message_id, allow_sending_without_reply: true } })
  }
}

function answeredPost(db: Db, { chat, reply_to_message: answered }: Message): number | undefined {
  if (answered === undefined || findPost(db, chat.id, answered.message_id) === undefined) return undefined
  return answered.message_id
}

const albums = new WeakMap<Around, Map<string, number>>()
const albumsKept = 100

/** Of an album only the first may say what it answers; the rest follows at once. */
function noteAlbum(around: Around, { media_group_id: album }: Message, postId: number): void {
  if (album === undefined) return
  const known = albums.get(around) ?? new Map<string, number>()
  if (known.size >= albumsKept) known.clear()
  albums.set(around, known.set(album, postId))
}

function answeredByAlbum(around: Around, { media_group_id: album }: Message): number | undefined {
  return album === undefined ? undefined : albums.get(around)?.get(album)
}

function threadOf(db: Db, message: Message): Thread | undefined {
  const { chat, is_topic_message, message_thread_id: topicId } = message
  if (!is_topic_message || topicId === undefined) return undefined
  return findTopicThread(db, { chatId: chat.id, topicId })
}
