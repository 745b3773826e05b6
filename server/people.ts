// What the routes need that speak with somebody in particular, made once.
import type { Db } from '#db/open.ts'
import { type GuestCookies, guestCookies } from './guest-cookie.ts'
import { launchReader, type ReadLaunch } from './init-data.ts'
import { type RateLimits, rateLimits } from './rate-limits.ts'

export type PeopleWish = {
  now: () => number
  /** Signs cookies and links. */
  secret: string
  /** By which Telegram signs who opened the Mini App. */
  botToken: string
  /** Nothing where the shop has no address of its own. */
  publicUrl: string | undefined
}

export type People = Pick<PeopleWish, 'now' | 'secret' | 'publicUrl'> & {
  db: Db
  readLaunch: ReadLaunch
  cookies: GuestCookies
  limits: RateLimits
}

export function knowPeople(db: Db, { now, secret, botToken, publicUrl }: PeopleWish): People {
  const isSecure = publicUrl?.startsWith('https:') ?? false
  return {
    ...{ db, now, secret, publicUrl },
    readLaunch: launchReader(botToken),
    cookies: guestCookies(secret, isSecure),
    limits: rateLimits(),
  }
}
