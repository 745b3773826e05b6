// Who somebody is in a group, as the Bot API shows it, and what the bot may do there.
import type { ChatMember, User } from 'grammy/types'
import type { AdministratorRight, GroupRoom, MemberStatus, World } from './world.ts'

const everywhere = {
  can_be_edited: false,
  can_manage_chat: true,
  can_change_info: true,
  can_delete_messages: true,
  can_invite_users: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_manage_video_chats: true,
  can_post_stories: true,
  can_edit_stories: true,
  can_delete_stories: true,
  can_send_welcome_messages: true,
  is_anonymous: false,
} as const
const inKind = {
  group: { can_pin_messages: true, can_manage_tags: true },
  supergroup: { can_pin_messages: true, can_manage_topics: true, can_manage_tags: true },
  channel: { can_post_messages: true, can_edit_messages: true, can_manage_direct_messages: true },
} as const

/** An administrator has all rights but that to make others, and those the group keeps from the bot. */
export function memberShown(world: World, room: GroupRoom, user: User, status: MemberStatus): ChatMember {
  if (status === 'creator') return { user, status, is_anonymous: false }
  if (status === 'kicked') return { user, status, until_date: 0 }
  if (status === 'restricted') throw new Error('nobody is restricted here')
  if (status !== 'administrator') return { user, status }
  const lacked = user.id === world.bot.id ? (room.botLacks ?? []) : []
  const without = Object.fromEntries(lacked.map((right) => [right, false]))
  return { user, status, ...everywhere, ...inKind[room.kind], ...without }
}

/** Only an administrator may; a bot that is a mere member may not, whatever people may. */
export function mayManage({ bot }: World, room: GroupRoom, right: AdministratorRight): boolean {
  if (room.members[bot.id] !== 'administrator' || room.botLacks?.includes(right)) return false
  return right in inKind[room.kind] || (right in everywhere && right !== 'can_promote_members')
}
