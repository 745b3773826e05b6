// Who opened the Mini App, as Telegram signed it. Believes nothing that is not covered by the bot's own token, and nothing old.
import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { Meeting } from '#shop/customers.ts'
import { languageOf } from '#shop/languages.ts'
import { Refused } from './refused.ts'

/** Telegram sets no limit. A day is as long as a Mini App may stay open. */
const longestAgeMs = 24 * 3_600_000
/** Their clock and ours. */
const skewMs = 5 * 60_000
/** Twice what the longest names and start parameters make. */
const longest = 4_096
/** Some kilobytes each: who is here now. */
const mostKnown = 1_000

const user = z.object({
  id: z.int().positive(),
  is_bot: z.literal(false).optional(),
  first_name: z.string(),
  last_name: z.string().optional(),
  username: z.string().optional(),
  language_code: z.string().optional(),
})

type Launch = { person: Meeting; at: number }
/** Throws `launch-refused` for what Telegram did not sign for this bot, `launch-expired` for what it signed long ago. */
export type ReadLaunch = (initData: string, now: number) => Meeting

/** Each request brings the same text again: what was once found true is remembered, but its age is looked at each time. */
export function launchReader(botToken: string): ReadLaunch {
  const secret = createHmac('sha256', 'WebAppData').update(botToken).digest()
  const known = new Map<string, Launch>()
  return (initData, now) => {
    const launch = known.get(initData) ?? verify(initData, secret)
    if (launch.at > now + skewMs) throw new Refused('launch-refused')
    if (launch.at < now - longestAgeMs) {
      known.delete(initData)
      throw new Refused('launch-expired')
    }
    if (!known.has(initData)) {
      if (known.size >= mostKnown) known.clear()
      known.set(initData, launch)
    }
    return launch.person
  }
}

function verify(initData: string, secret: Buffer): Launch {
  const fields = readFields(initData)
  const given = fields?.get('hash') ?? ''
  if (fields === undefined || !/^[0-9a-f]{64}$/.test(given)) throw new Refused('launch-refused')
  fields.delete('hash')
  const lines = [...fields].map(([name, value]) => `${name}=${value}`).sort()
  const expected = createHmac('sha256', secret).update(lines.join('\n')).digest()
  if (!timingSafeEqual(Buffer.from(given, 'hex'), expected)) throw new Refused('launch-refused')
  return launchOf(fields)
}

/** Each field once, in plain names; nothing where it is written as Telegram would not. */
function readFields(initData: string): Map<string, string> | undefined {
  if (initData.length > longest) return undefined
  const fields = new Map<string, string>()
  for (const part of initData.split('&')) {
    const [, name, coded] = /^([a-z_]{1,32})=(.*)$/.exec(part) ?? []
    const value = coded === undefined ? undefined : decode(coded)
    if (name === undefined || value === undefined || fields.has(name)) return undefined
    fields.set(name, value)
  }
  return fields
}

/** A line break would let one field pass for two: what is signed are lines. */
function decode(coded: string): string | undefined {
  try {
    const value = decodeURIComponent(coded)
    return /\p{Cc}/u.test(value) ? undefined : value
  } catch {
    return undefined
  }
}

/** Signed, but perhaps of nobody: a channel, or a bot. */
function launchOf(fields: Map<string, string>): Launch {
  const seconds = fields.get('auth_date') ?? ''
  const told = user.safeParse(parse(fields.get('user') ?? ''))
  if (!told.success || !/^\d{1,12}$/.test(seconds)) throw new Refused('launch-refused')
  const { id, first_name, last_name, username, language_code } = told.data
  const name = [first_name, last_name].filter(Boolean).join(' ')
  const person = { telegramId: id, name, username, language: languageOf(language_code) }
  return { person, at: Number(seconds) * 1000 }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
