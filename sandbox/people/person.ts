// A person as a test speaks of them: what they do, and what they see. In a private chat with the bot, or by `in(group)` in a
// group.
import type { Core } from '../core.ts'
import { addPerson, type PersonWish } from '../new-world.ts'
import type { Account, GroupRoom, MemberStatus } from '../world.ts'
import { block, unblock } from './blocking.ts'
import { eyes } from './eyes.ts'
import { hands } from './hands.ts'
import type { Seat } from './speaking.ts'
import { join, kick, leave, placeBot, promote, upgradeGroup } from './standing.ts'

export type Person = Placed & {
  id: number
  account: Account
  in: (group: GroupRoom) => Member
  blocks: () => void
  unblocks: () => void
  speaks: (language: string) => void
}
type Placed = ReturnType<typeof seat>
type Member = Placed & ReturnType<typeof membership>

export function meet(core: Core, wish: PersonWish): Person {
  return personOf(core, addPerson(core.world, wish))
}

export function personOf(core: Core, account: Account): Person {
  const { id } = account.user
  const room = core.world.rooms[id]
  if (room === undefined) throw new Error(`nobody here is ${id}`)
  return {
    ...seat(core, { account, room }),
    id,
    account,
    in: (group) => ({ ...seat(core, { account, room: group }), ...membership(core, group, account) }),
    blocks: () => block(core, account),
    unblocks: () => unblock(core, account),
    speaks(language) {
      account.user = { ...account.user, language_code: language }
      core.changed()
    },
  }
}

/** Everything one can do and see in one chat. */
function seat(core: Core, at: Seat) {
  return { room: at.room, ...hands(core, at), ...eyes(at) }
}

/** Who is in a group, and as what. */
function membership(core: Core, group: GroupRoom, account: Account) {
  return {
    joins: (as?: MemberStatus) => join(core, group, account, as),
    leaves: () => leave(core, group, account),
    kicks: (other: Person) => kick(core, group, other.account, account),
    promotes: (other: Person) => promote(core, group, other.account, account),
    /** Adds the bot, makes it an administrator, or throws it out. */
    placesBot: (as: MemberStatus) => placeBot(core, group, account, as),
    /** The supergroup that the group becomes. */
    upgrades: () => upgradeGroup(core, group, account),
  }
}
