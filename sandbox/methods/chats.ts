// What a bot learns of a chat and who is in it.
import type { ChatFullInfo, ChatMember, ChatPermissions, User } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import { botShown, chatFor, chatShown, isKnown } from '../chats.ts'
import type { Core, Methods } from '../core.ts'
import { memberShown } from '../members.ts'
import { tellChat } from '../people/standing.ts'
import { findKept, type GroupRoom, type Room, type World } from '../world.ts'

export const chatMethods: Methods = {
  getChat({ world }, args) {
    const room = chatFor(world, args, 'read')
    return { ...chatShown(world, room), ...fullOf(world, room), ...pinnedOf(room) } as ChatFullInfo
  },
  getChatMember({ world }, args) {
    const userId = userIdOf(args)
    const room = chatFor(world, args, userId === world.bot.id ? 'read' : 'members')
    const user = findUser(world, userId)
    if (user === undefined) throw badRequest('Member not found')
    if (room.kind !== 'private') return memberShown(world, room, user, room.members[userId] ?? 'left')
    if (userId !== world.bot.id && userId !== room.id) throw badRequest('Member not found')
    return { user, status: 'member' } satisfies ChatMember
  },
  getChatAdministrators({ world }, args) {
    const room = chatFor(world, args, 'members')
    if (room.kind === 'private') throw badRequest('there are no administrators in the private chat')
    return Object.entries(room.members).flatMap(([id, status]) => {
      const user =
        status === 'creator' || status === 'administrator' ? findUser(world, Number(id)) : undefined
      return user === undefined ? [] : [memberShown(world, room, user, status)]
    })
  },
  getChatMemberCount({ world }, args) {
    const room = chatFor(world, args, 'members')
    if (room.kind === 'private') return 2
    return Object.values(room.members).filter((status) => status !== 'left' && status !== 'kicked').length
  },
  leaveChat(core, args) {
    const room = chatFor(core.world, args, 'read')
    if (room.kind === 'private') throw badRequest("Can't leave private chats")
    leave(core, room)
    return true
  },
}

function userIdOf(args: Args): number {
  const id = args.int('user_id', { min: 0 })
  if (id === 0) throw badRequest('Invalid user_id specified')
  return id
}

function findUser(world: World, id: number): User | undefined {
  if (id === world.bot.id) return botShown(world)
  return isKnown(world, id) ? world.accounts[id]?.user : undefined
}

function leave(core: Core, room: GroupRoom): void {
  const { world } = core
  const status = room.members[world.bot.id]
  if (status === undefined || status === 'left' || status === 'kicked') return
  const bot = botShown(world)
  const before = memberShown(world, room, bot, status)
  tellChat(core, room, bot, { left_chat_member: bot })
  room.members[world.bot.id] = 'left'
  core.updates.push('my_chat_member', {
    chat: chatShown(world, room) as never,
    from: bot,
    date: core.clock.date(),
    old_chat_member: before,
    new_chat_member: memberShown(world, room, bot, 'left'),
  })
  core.changed()
}

function pinnedOf(room: Room): Partial<ChatFullInfo> {
  const newest = Math.max(0, ...room.pinned)
  const kept = findKept(room, newest)
  return kept === undefined ? {} : { pinned_message: kept.message }
}

function fullOf(world: World, room: Room) {
  const looks = { accent_color_id: Math.abs(room.id) % 7, max_reaction_count: 11 }
  if (room.kind === 'private') {
    const { username } = world.accounts[room.id]?.user ?? {}
    return { ...looks, ...namesOf(username), accepted_gift_types: gifts(true) }
  }
  const isOpen = room.kind !== 'channel'
  return {
    ...looks,
    ...namesOf(room.username),
    ...(isOpen && { permissions }),
    accepted_gift_types: gifts(false),
  }
}

const namesOf = (username?: string) => (username === undefined ? {} : { active_usernames: [username] })

const gifts = (all: boolean) => ({
  unlimited_gifts: all,
  limited_gifts: all,
  unique_gifts: all,
  premium_subscription: all,
  gifts_from_channels: all,
})

/** As in a group whose owner changed nothing. */
const permissions: ChatPermissions = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_react_to_messages: true,
  can_edit_tag: true,
  can_change_info: true,
  can_invite_users: true,
  can_pin_messages: true,
  can_manage_topics: true,
}
