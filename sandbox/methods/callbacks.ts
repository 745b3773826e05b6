// The bot's answer to a tapped button: a short note, a window, or a link to the bot itself.
import type { Args } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import type { Methods } from '../core.ts'
import type { CallbackReply } from '../people/callbacks.ts'
import type { World } from '../world.ts'

const longestText = 200
const longestCacheSeconds = 30 * 24 * 3_600

export const callbackMethods: Methods = {
  answerCallbackQuery({ queries, world }, args): true {
    const query = queries.open('callback', args.text('callback_query_id'))
    query.settle(readReply(world, args))
    return true
  },
}

function readReply(world: World, args: Args): CallbackReply {
  const text = args.text('text')
  const url = args.text('url')
  if ([...text].length > longestText) throw badRequest('MESSAGE_TOO_LONG')
  if (url !== '' && !opensBot(world, url)) throw badRequest('URL_INVALID')
  return {
    ...(text !== '' && { text }),
    ...(url !== '' && { url }),
    alert: args.flag('show_alert'),
    cacheSeconds: args.int('cache_time', { min: 0, max: longestCacheSeconds }),
  }
}

/** Any other link would need a game behind it. */
function opensBot({ bot }: World, written: string): boolean {
  const { protocol, host, pathname, searchParams } = URL.parse(written) ?? {}
  if (searchParams?.get('start') == null) return false
  if (protocol === 'tg:') return searchParams.get('domain')?.toLowerCase() === bot.username.toLowerCase()
  return (
    (protocol === 'https:' || protocol === 'http:') &&
    (host === 't.me' || host === 'telegram.me') &&
    pathname?.slice(1).toLowerCase() === bot.username.toLowerCase()
  )
}
