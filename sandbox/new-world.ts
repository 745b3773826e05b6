// A Telegram to begin with: one bot, nobody else. People and groups are added as they come.
import { randomBytes } from 'node:crypto'
import type { Message, User } from 'grammy/types'
import { botShown } from './chats.ts'
import type { Account, BotRecord, GroupRoom, PrivateRoom, World } from './world.ts'

export type BotWish = Partial<Pick<BotRecord, 'token' | 'username' | 'inline' | 'readsGroups'>> & {
  name?: string
}

export function createWorld(wish: BotWish = {}): World {
  const { token = makeToken(), username = 'sandbox_bot', name = 'Sandbox' } = wish
  const bot: BotRecord = {
    id: Number.parseInt(token, 10),
    token,
    username,
    names: { '': name },
    descriptions: {},
    shortDescriptions: {},
    commands: [],
    menu: { type: 'commands' },
    inline: wish.inline ?? true,
    inlineFeedback: true,
    readsGroups: wish.readsGroups ?? false,
  }
  return {
    bot,
    accounts: {},
    rooms: {},
    files: {},
    invoices: {},
    payments: [],
    prepared: {},
    lastMessageId: 0,
    lastNumber: 0,
  }
}

export function makeToken(): string {
  const id = 6_000_000_000 + (randomBytes(4).readUInt32BE() % 1_000_000_000)
  return `${id}:AA${randomBytes(24).toString('base64url').padEnd(33, 'x')}`
}

export type PersonWish = {
  name: string
  lastName?: string
  username?: string
  language?: string
  phone?: string
  /** Has pressed START before, without the bot hearing of it. */
  started?: boolean
}

export function addPerson(world: World, wish: PersonWish): Account {
  const number = ++world.lastNumber
  const user: User = {
    id: 1_000_000 + number,
    is_bot: false,
    first_name: wish.name,
    ...(wish.lastName !== undefined && { last_name: wish.lastName }),
    ...(wish.username !== undefined && { username: wish.username }),
    language_code: wish.language ?? 'en',
  }
  const account: Account = {
    user,
    phone: wish.phone ?? `+7900${String(1_000_000 + number)}`,
    started: wish.started ?? false,
    blocked: false,
    deleted: false,
    cloud: {},
  }
  const room: PrivateRoom = { id: user.id, kind: 'private', messages: [], pinned: [], keyboards: {} }
  world.accounts[user.id] = account
  world.rooms[user.id] = room
  return account
}

export type GroupWish = {
  title: string
  kind?: GroupRoom['kind']
  username?: string
  /** Makes it a forum. */
  topics?: string[]
  /** Ids of people; the first one made the group. */
  members?: number[]
  bot?: 'member' | 'administrator' | 'left'
}

const topicColours = [7322096, 16766590, 13338331, 9367192, 16749490, 16478047] as const

export function addGroup(world: World, wish: GroupWish): GroupRoom {
  const number = ++world.lastNumber
  const kind = wish.kind ?? (wish.topics === undefined ? 'group' : 'supergroup')
  const room: GroupRoom = {
    id: kind === 'group' ? -(4_000_000_000 + number) : -(1_002_000_000_000 + number),
    kind,
    title: wish.title,
    ...(wish.username !== undefined && { username: wish.username }),
    isForum: wish.topics !== undefined,
    topics: [],
    members: {},
    lastMessageId: 0,
    gone: false,
    messages: [],
    pinned: [],
    keyboards: {},
  }
  for (const [place, id] of (wish.members ?? []).entries())
    room.members[id] = place === 0 ? 'creator' : 'member'
  if (wish.bot !== 'left') room.members[world.bot.id] = wish.bot ?? 'member'
  for (const [place, name] of (wish.topics ?? []).entries()) {
    // Each topic begins with a message that says so, and has its number.
    const id = room.lastMessageId + 2
    room.lastMessageId = id
    const iconColor = topicColours[place % topicColours.length] ?? topicColours[0]
    room.topics.push({ id, name, iconColor, closed: false })
  }
  world.rooms[room.id] = room
  tellTopics(world, room)
  return room
}

/** The messages with which a forum's topics began: whatever is said in one answers its first. */
function tellTopics(world: World, room: GroupRoom): void {
  const [maker] = Object.keys(room.members).flatMap((id) => world.accounts[id]?.user ?? [])
  for (const { id, name, iconColor } of room.topics) {
    const message = {
      message_id: id,
      from: maker ?? botShown(world),
      chat: { id: room.id, title: room.title, type: 'supergroup', is_forum: true },
      date: Math.floor(Date.now() / 1_000),
      message_thread_id: id,
      is_topic_message: true,
      forum_topic_created: { name, icon_color: iconColor },
    } as Message
    room.messages.push({ message, deleted: false, before: [], protected: false, reactions: {} })
  }
}
