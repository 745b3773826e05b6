// The animation that a message may play when it is seen for the first time. A bot may use the free ones.
import type { Message } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import type { Room } from '../world.ts'

/** Fire, thumbs up and down, hearts, a party and what a dog leaves behind. */
const free: ReadonlySet<string> = new Set([
  '5104841245755180586',
  '5107584321108051014',
  '5104858069142078462',
  '5159385139981059251',
  '5044134455711629726',
  '5046509860389126442',
  '5046589136895476101',
])

/** Only a private chat plays it. */
export function effectIn(room: Room, args: Args): Pick<Message, 'effect_id'> {
  const id = /^\d+/.exec(args.text('message_effect_id'))?.[0] ?? '0'
  if (/^0+$/.test(id)) return {}
  if (room.kind !== 'private' || !free.has(id)) throw badRequest('EFFECT_ID_INVALID')
  return { effect_id: id }
}
