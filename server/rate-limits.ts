// How often one person may do a thing: far more often than anybody taps, far less than a program can. Kept in memory and bounded,
// so that a restart forgives everything.
import { Refused } from './refused.ts'

/** A minute; in between it comes back evenly. */
const rates = {
  /** Whatever changes something. */
  write: 120,
  /** The same from one address: a café, or a whole mobile network. */
  'write-from': 1_200,
  order: 10,
  'order-from': 60,
  /** Browsers not seen before. */
  'guest-from': 60,
  /** Links that lead to nothing. */
  guess: 20,
} as const
export type Rate = keyof typeof rates

type Bucket = { left: number; at: number }
/** Of one rate; some 100 bytes each. Of more people than this, those who have been quiet longest are forgotten. */
const mostKept = 20_000
const minute = 60_000

export type RateLimits = {
  /** Counts one more, or throws `too-many` with the seconds until there is room. */
  count: (rate: Rate, who: string, now: number) => void
  /** Throws as `count` would, and counts nothing. */
  check: (rate: Rate, who: string, now: number) => void
}

export function rateLimits(): RateLimits {
  const kept = new Map<Rate, Map<string, Bucket>>()
  const bucketsOf = (rate: Rate) => {
    const buckets = kept.get(rate) ?? new Map<string, Bucket>()
    kept.set(rate, buckets)
    return buckets
  }
  const check = (rate: Rate, who: string, now: number) => {
    const left = leftIn(bucketsOf(rate).get(who), rates[rate], now)
    if (left < 1)
      throw new Refused('too-many', { seconds: Math.ceil(((1 - left) * minute) / rates[rate] / 1000) })
    return left
  }
  return {
    check,
    count(rate, who, now) {
      const left = check(rate, who, now)
      const buckets = bucketsOf(rate)
      // Last in the row again.
      buckets.delete(who)
      if (buckets.size >= mostKept) buckets.delete(buckets.keys().next().value ?? '')
      buckets.set(who, { left: left - 1, at: now })
    },
  }
}

function leftIn(bucket: Bucket | undefined, most: number, now: number): number {
  if (bucket === undefined) return most
  // After a clock went back, its old time would be long in coming.
  bucket.at = Math.min(bucket.at, now)
  const back = ((now - bucket.at) * most) / minute
  return Math.min(most, bucket.left + back)
}
