// Signs of life beside messages: the bot is typing, or likes something.
import type { ReactionType, ReactionTypeEmoji } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { fault, listIn, objectIn, readJson, within } from '../api/json.ts'
import { badRequest } from '../api/refusal.ts'
import { chatFor, checkReachable } from '../chats.ts'
import type { Methods } from '../core.ts'
import { messageFor } from '../messages/named-message.ts'

const lastsMs = 5_000

export const reactingMethods: Methods = {
  sendChatAction(core, args) {
    const name = actionOf(args)
    const topic = args.int('message_thread_id', { min: 0 })
    const room = chatFor(core.world, args, 'write')
    checkReachable(core.world, room)
    if (name === 'cancel') delete room.action
    else room.action = { name, ...(topic > 0 && { topic }), until: core.clock.now() + lastsMs }
    core.changed()
    return true
  },
  setMessageReaction(core, args) {
    const reactions = reactionsOf(args)
    const { kept } = messageFor(core.world, args, 'read', 'message to react')
    if (reactions.length > 1) throw badRequest('REACTIONS_TOO_MANY')
    if (reactions.some((one) => one.type !== 'emoji' || readEmoji(one.emoji) === undefined)) {
      throw badRequest('REACTION_INVALID')
    }
    kept.reactions[core.world.bot.id] = reactions
    core.changed()
    return true
  },
}

const sameAs: Record<string, string> = {
  record_audio: 'record_voice',
  upload_audio: 'upload_voice',
  pick_up_location: 'find_location',
}
const actions = [
  ...['cancel', 'typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice'],
  ...['upload_document', 'choose_sticker', 'find_location', 'record_video_note', 'upload_video_note'],
]

function actionOf(args: Args): string {
  const written = args.text('action').toLowerCase()
  const name = sameAs[written] ?? written
  if (!actions.includes(name)) throw badRequest('Wrong parameter action in request')
  return name
}

function reactionsOf(args: Args): ReactionType[] {
  const written = args.text('reaction')
  if (written === '') return []
  return readJson(written, "Can't parse reaction types JSON object", (value) =>
    listIn(value, 'Expected an Array of ReactionType').map((one) =>
      within("Can't parse ReactionType: ", () => readReaction(one)),
    ),
  )
}

function readReaction(value: unknown): ReactionType {
  const object = objectIn(value, 'expected an Object')
  const type = object.requiredText('type')
  if (type === 'emoji') return { type, emoji: object.requiredText('emoji') as ReactionTypeEmoji['emoji'] }
  if (type !== 'custom_emoji') throw fault('invalid reaction type specified')
  return { type, custom_emoji_id: String(object.requiredLong('custom_emoji_id')) }
}

/** Some write a heart with a sign after it that it is a picture. Nothing for an emoji that nobody may react with. */
export function readEmoji(written: string): ReactionTypeEmoji['emoji'] | undefined {
  const plain = written.replace(/\ufe0f/g, '')
  return emoji.has(plain) ? (plain as ReactionTypeEmoji['emoji']) : undefined
}

/** All that a bot or a person may react with. */
const emoji: ReadonlySet<string> = new Set(
  (
    '👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 ' +
    '🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'
  ).split(' '),
)
