// The topic every forum has, which is neither made nor taken away.
import type { Args } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import type { Core, Methods } from '../core.ts'
import { mayManage } from '../members.ts'
import type { GroupRoom } from '../world.ts'
import { checkMayPin } from './pinning.ts'
import { cleanName, forumFor, tell, unpinAll } from './topics.ts'

const number = 1
const asMade = { name: 'General', closed: false, hidden: false }

export const generalTopicMethods: Methods = {
  editGeneralForumTopic(core, args) {
    const room = forumFor(core, args)
    checkRights(core, room, 'edit the topic')
    const written = args.text('name')
    const name = cleanName(written)
    if (written === '') return true
    if (name === '') throw badRequest('Name must be non-empty')
    const general = room.general ?? asMade
    if (general.name === name) throw badRequest('TOPIC_NOT_MODIFIED')
    room.general = { ...general, name }
    tell(core, room, number, { forum_topic_edited: { name } })
    return true
  },
  closeGeneralForumTopic: (core, args) => close(core, args, true),
  reopenGeneralForumTopic: (core, args) => close(core, args, false),
  hideGeneralForumTopic: (core, args) => hide(core, args, true),
  unhideGeneralForumTopic: (core, args) => hide(core, args, false),
  unpinAllGeneralForumTopicMessages(core, args) {
    const room = forumFor(core, args)
    checkMayPin(core.world, room)
    unpinAll(core, room, number)
    return true
  },
}

function checkRights({ world }: Core, room: GroupRoom, what: string): void {
  if (!mayManage(world, room, 'can_manage_topics')) throw badRequest(`Not enough rights to ${what}`)
}

function close(core: Core, args: Args, closed: boolean): true {
  const room = forumFor(core, args)
  checkRights(core, room, 'close or open the topic')
  const general = room.general ?? asMade
  if (general.closed === closed) throw badRequest('TOPIC_NOT_MODIFIED')
  room.general = { ...general, closed }
  tell(core, room, number, closed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} })
  return true
}

/** Hiding closes it, too. */
function hide(core: Core, args: Args, hidden: boolean): true {
  const room = forumFor(core, args)
  checkRights(core, room, 'close or open the topic')
  const general = room.general ?? asMade
  if (general.hidden === hidden) throw badRequest('TOPIC_NOT_MODIFIED')
  room.general = { ...general, hidden, closed: general.closed || hidden }
  tell(core, room, number, hidden ? { general_forum_topic_hidden: {} } : { general_forum_topic_unhidden: {} })
  return true
}
