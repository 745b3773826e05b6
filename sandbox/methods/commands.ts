// The commands a bot offers, by where, to whom and in which language; and which of them a person sees.
import type { BotCommand, BotCommandScope } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { fault, type JsonObject, listIn, objectIn, readJson, within } from '../api/json.ts'
import { badRequest } from '../api/refusal.ts'
import { chatFor } from '../chats.ts'
import type { Core, Methods } from '../core.ts'
import type { BotRecord, Room, World } from '../world.ts'

const most = 100

export const commandMethods: Methods = {
  setMyCommands(core, args) {
    const commands = commandsOf(args)
    const place = placeOf(core, args)
    const clean = commands.map(cleaned)
    if (clean.length > most) throw badRequest('BOT_COMMANDS_TOO_MUCH')
    if (clean.some(({ command }) => !/^[a-z0-9_]{1,32}$/.test(command))) {
      throw badRequest('BOT_COMMAND_INVALID')
    }
    const { bot } = core.world
    bot.commands = bot.commands.filter((one) => !isSame(one, place))
    if (clean.length > 0) bot.commands.push({ ...place, commands: clean })
    core.changed()
    return true
  },
  getMyCommands(core, args) {
    const place = placeOf(core, args)
    return core.world.bot.commands.find((one) => isSame(one, place))?.commands ?? []
  },
  deleteMyCommands(core, args) {
    const place = placeOf(core, args)
    const { bot } = core.world
    bot.commands = bot.commands.filter((one) => !isSame(one, place))
    core.changed()
    return true
  },
}

type Place = { scope: BotCommandScope; language: string }

const isSame = (one: Place, other: Place) =>
  one.language === other.language && JSON.stringify(one.scope) === JSON.stringify(other.scope)

function placeOf({ world }: Core, args: Args): Place {
  const scope = scopeOf(world, args)
  return { scope, language: languageOf(args) }
}

/** Of two letters, or none. */
export function languageOf(args: Args): string {
  const language = args.text('language_code')
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('Invalid language code specified')
  return language
}

function commandsOf(args: Args): BotCommand[] {
  const written = args.text('commands')
  if (written === '') return []
  return readJson(written, "Can't parse commands JSON object", (value) =>
    listIn(value, 'Expected an Array of BotCommand').map((one) =>
      within("Can't parse BotCommand: ", () => {
        const object = objectIn(one, 'expected an Object')
        return { command: object.requiredText('command'), description: object.requiredText('description') }
      }),
    ),
  )
}

function cleaned(given: BotCommand): BotCommand {
  const command = given.command.trim().replace(/^\//, '')
  const description = given.description.trim()
  if (command === '') throw badRequest('Command must be non-empty')
  if ([...command].length > 32) throw badRequest('Command length must not exceed 32')
  if (description === '') throw badRequest('Command description must be non-empty')
  if ([...description].length > 256) throw badRequest('Command description length must not exceed 256')
  return { command, description }
}

/** With the number of a chat that was named by its address. */
function scopeOf(world: World, args: Args): BotCommandScope {
  const written = args.text('scope')
  if (written === '') return { type: 'default' }
  const scope = readJson(written, "Can't parse BotCommandScope JSON object", (value) =>
    within("Can't parse BotCommandScope: ", () =>
      readScope(objectIn(value, 'BotCommandScope must be an Object')),
    ),
  )
  if (!('chat_id' in scope)) return scope
  const chat = chatFor(world, named(args, String(scope.chat_id)), 'members')
  if (chat.kind === 'private' && scope.type !== 'chat') {
    throw badRequest("Can't use specified scope in private chats")
  }
  if (chat.kind === 'channel') throw badRequest("Can't change commands in channel chats")
  return { ...scope, chat_id: chat.id }
}

const named = (args: Args, chat: string): Args => ({
  ...args,
  text: (name) => (name === 'chat_id' ? chat : args.text(name)),
})

function readScope(object: JsonObject): BotCommandScope {
  const type = object.requiredText('type')
  switch (type) {
    case 'default':
    case 'all_private_chats':
    case 'all_group_chats':
    case 'all_chat_administrators':
      return { type }
    case 'chat':
    case 'chat_administrators':
      return { type, chat_id: chatIdIn(object) }
    case 'chat_member': {
      const chat_id = chatIdIn(object)
      const user_id = Number(object.requiredLong('user_id'))
      if (user_id <= 0) throw fault('Invalid user_id specified')
      return { type, chat_id, user_id }
    }
    default:
      throw fault('Unsupported type specified')
  }
}

function chatIdIn(object: JsonObject): string {
  const id = object.requiredText('chat_id')
  if (id === '') throw fault('Empty chat_id specified')
  return id
}

/** The narrowest list for this person here wins; in each place, their own language goes before the one for everybody. */
export function commandsFor(world: World, room: Room, personId: number, language: string): BotCommand[] {
  const short = language.slice(0, 2).toLowerCase()
  for (const scope of scopesFor(room, personId)) {
    for (const one of [short, '']) {
      const found = find(world.bot, { scope, language: one })
      if (found !== undefined) return found
    }
  }
  return []
}

const find = ({ commands }: BotRecord, place: Place) => commands.find((one) => isSame(one, place))?.commands

function scopesFor(room: Room, user_id: number): BotCommandScope[] {
  const chat_id = room.id
  if (room.kind === 'private') {
    return [{ type: 'chat', chat_id }, { type: 'all_private_chats' }, { type: 'default' }]
  }
  const status = room.members[user_id]
  const leads = status === 'creator' || status === 'administrator'
  return [
    { type: 'chat_member', chat_id, user_id },
    ...(leads ? [{ type: 'chat_administrators' as const, chat_id }] : []),
    { type: 'chat', chat_id },
    ...(leads ? [{ type: 'all_chat_administrators' as const }] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ]
}
