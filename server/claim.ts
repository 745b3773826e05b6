// The link by which a shop that nobody owns gets its owner: a new one at every start, until somebody has opened one.
import { randomBytes } from 'node:crypto'
import { hashOfToken, joinPayload } from '#bot/staff/joining.ts'
import type { Db } from '#db/open.ts'
import { makeClaim } from '#shop/invitations.ts'
import { hasOwner } from '#shop/staff.ts'
import type { Log } from './log.ts'

/** Tells the link, once it is known how the bot is called; nothing where the shop has an owner. */
export type TellClaim = (username: string) => void

export function offerClaim(db: Db, log: Log, now: () => number): TellClaim {
  let isTold = false
  return (username) => {
    if (isTold || hasOwner(db)) return
    isTold = true
    log.warn('nobody owns this shop yet: whoever opens this link in Telegram first becomes its owner', {
      claim: makeClaimLink(db, username, now()),
    })
  }
}

/** Those made before it are worth nothing any more. */
export function makeClaimLink(db: Db, username: string, now: number): string {
  const token = randomBytes(18).toString('base64url')
  makeClaim(db, { tokenHash: hashOfToken(token) }, now)
  return `https://t.me/${username}?start=${joinPayload(token)}`
}
