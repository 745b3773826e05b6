// The rights a bot would like to have when it is made an administrator. Gives it none.
import type { ChatAdministratorRights } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { objectIn, readJson, within } from '../api/json.ts'
import type { Methods } from '../core.ts'

export const wantedRightsMethods: Methods = {
  setMyDefaultAdministratorRights({ world, changed }, args) {
    world.bot.wantedRights = { ...world.bot.wantedRights, [kindOf(args)]: wanted(args) }
    changed()
    return true
  },
  getMyDefaultAdministratorRights({ world }, args): ChatAdministratorRights {
    const kind = kindOf(args)
    const rights = { ...none, ...world.bot.wantedRights?.[kind] }
    const others: readonly string[] = onlyIn[kind === 'groups' ? 'channels' : 'groups']
    const shown = Object.entries(rights).filter(([right]) => !others.includes(right))
    return Object.fromEntries(shown) as unknown as ChatAdministratorRights
  },
}

const kindOf = (args: Args) => (args.flag('for_channels') ? 'channels' : 'groups')

const none = {
  is_anonymous: false,
  can_manage_chat: false,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_send_welcome_messages: false,
  can_post_messages: false,
  can_edit_messages: false,
  can_manage_direct_messages: false,
  can_pin_messages: false,
  can_manage_topics: false,
  can_manage_tags: false,
} satisfies ChatAdministratorRights

const onlyIn = {
  channels: ['can_post_messages', 'can_edit_messages', 'can_manage_direct_messages'],
  groups: ['can_pin_messages', 'can_manage_topics', 'can_manage_tags'],
} as const

function wanted(args: Args): ChatAdministratorRights {
  const written = args.text('rights')
  if (written === '') return none
  return readJson(written, "Can't parse ChatAdministratorRights JSON object", (value) =>
    within("Can't parse ChatAdministratorRights: ", () => {
      const object = objectIn(value, 'ChatAdministratorRights must be an Object')
      const read = Object.keys(none).map((right) => [right, object.flag(right)])
      return Object.fromEntries(read) as ChatAdministratorRights
    }),
  )
}
