// Whether the bot may write to a person: from START on, until they block it. The bot is told of the latter.
import { botShown, chatShown, personShown } from '../chats.ts'
import type { Core } from '../core.ts'
import type { Account } from '../world.ts'

/** Also when it had been blocked. */
export function start(core: Core, account: Account): void {
  unblock(core, account)
  account.started = true
}

export function block(core: Core, account: Account): void {
  if (account.blocked) return
  account.blocked = true
  tellStanding(core, account, 'member', 'kicked')
}

export function unblock(core: Core, account: Account): void {
  if (!account.blocked) return
  account.blocked = false
  tellStanding(core, account, 'kicked', 'member')
}

type Standing = 'member' | 'kicked'

function tellStanding(core: Core, account: Account, before: Standing, after: Standing): void {
  const { world, clock } = core
  const room = world.rooms[account.user.id]
  core.changed()
  // A bot that was never started is not told that it is blocked.
  if (room === undefined || !account.started) return
  const user = botShown(world)
  const standing = (status: Standing) =>
    status === 'member' ? { user, status } : { user, status, until_date: 0 }
  core.updates.push('my_chat_member', {
    chat: chatShown(world, room) as never,
    from: personShown(account),
    date: clock.date(),
    old_chat_member: standing(before),
    new_chat_member: standing(after),
  })
}
