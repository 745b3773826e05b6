// Who the bot is.
import type { UserFromGetMe } from 'grammy/types'
import { botShown } from '../chats.ts'
import type { Methods } from '../core.ts'

export const meMethods: Methods = {
  getMe: ({ world }): UserFromGetMe => {
    const { inline, readsGroups, mainAppUrl } = world.bot
    return {
      ...botShown(world),
      is_bot: true,
      username: world.bot.username,
      can_join_groups: true,
      can_read_all_group_messages: readsGroups,
      can_manage_bots: false,
      supports_inline_queries: inline,
      supports_guest_queries: false,
      can_connect_to_business: false,
      has_main_web_app: mainAppUrl !== undefined,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      supports_join_request_queries: false,
    }
  },
}
