// What a bot says of itself: its name, its descriptions and its menu button.
import type { MenuButton } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { fault, type JsonObject, objectIn, readJson, refusing, within } from '../api/json.ts'
import { checkLink } from '../api/link.ts'
import { badRequest } from '../api/refusal.ts'
import { isKnown } from '../chats.ts'
import type { Method, Methods } from '../core.ts'
import type { BotRecord, PrivateRoom, Room, World } from '../world.ts'
import { commandMethods, languageOf } from './commands.ts'
import { wantedRightsMethods } from './wanted-rights.ts'

export const profileMethods: Methods = {
  ...commandMethods,
  ...wantedRightsMethods,
  setMyName: setText('name', 'names', 64),
  getMyName: getText('name', 'names'),
  setMyDescription: setText('description', 'descriptions', 512),
  getMyDescription: getText('description', 'descriptions'),
  setMyShortDescription: setText('short_description', 'shortDescriptions', 120),
  getMyShortDescription: getText('short_description', 'shortDescriptions'),
  setChatMenuButton(core, args) {
    const menu = menuOf(args)
    const room = args.has('chat_id') ? personsRoom(core.world, args) : undefined
    const checked = checkMenu(menu)
    if (room === undefined) core.world.bot.menu = checked
    else if (checked.type === 'default') delete room.menu
    else room.menu = checked
    core.changed()
    return true
  },
  getChatMenuButton({ world }, args) {
    const room = args.has('chat_id') ? personsRoom(world, args) : undefined
    return room?.menu ?? (room === undefined ? world.bot.menu : { type: 'default' })
  },
}

type Texts = 'names' | 'descriptions' | 'shortDescriptions'

/** Nothing at all takes away what there was in that language. */
function setText(param: string, kept: Texts, longest: number): Method {
  return (core, args) => {
    const language = languageOf(args)
    const text = args.text(param).trim()
    if ([...text].length > longest) throw badRequest(`sandbox: ${param} is longer than ${longest} characters`)
    if (text !== '') core.world.bot[kept][language] = text
    else if (kept !== 'names' || language !== '') delete core.world.bot[kept][language]
    core.changed()
    return true
  }
}

function getText(param: string, kept: Texts): Method {
  return ({ world }, args) => ({ [param]: textFor(world.bot[kept], languageOf(args)) })
}

/** In that language, or else the one for everybody. */
const textFor = (texts: BotRecord[Texts], language: string): string =>
  texts[language.slice(0, 2).toLowerCase()] ?? texts[''] ?? ''

/** Beside the field of a chat: its own button, or else the one for all. */
export function menuFor({ bot }: World, room: Room): MenuButton {
  if (room.kind !== 'private') return { type: 'commands' }
  const menu = room.menu ?? bot.menu
  return menu.type === 'default' ? { type: 'commands' } : menu
}

function personsRoom(world: World, args: Args): PrivateRoom {
  const id = args.int('chat_id', { min: 0 })
  if (id === 0) throw badRequest('Invalid chat_id specified')
  const room = world.rooms[id]
  if (room?.kind !== 'private' || !isKnown(world, id)) throw badRequest('user not found')
  return room
}

function menuOf(args: Args): MenuButton {
  const written = args.text('menu_button')
  if (written === '') return { type: 'default' }
  return readJson(written, "Can't parse menu button JSON object", (value) =>
    within("Can't parse menu button: ", () => readMenu(objectIn(value, 'MenuButton must be an Object'))),
  )
}

function readMenu(object: JsonObject): MenuButton {
  const type = object.requiredText('type')
  if (type === 'default' || type === 'commands') return { type }
  if (type !== 'web_app') throw fault('MenuButton has unsupported type')
  const text = object.requiredText('text')
  return { type, text, web_app: { url: object.requiredObject('web_app').requiredText('url') } }
}

function checkMenu(menu: MenuButton): MenuButton {
  if (menu.type !== 'web_app') return menu
  if (menu.text === '') throw badRequest('Menu button text must be non-empty')
  const url = refusing(() => checkLink(menu.web_app.url, 'Menu button Web App', 'https'))
  return { ...menu, web_app: { url } }
}
