// A promo code as one line says it: `SUMMER 10% from 3000 until 31.08 once`, `ЛЕТО 500 ₽ от 3000 до 31 августа`. Reads what is
// written; whether such a code may be, promo-editing decides.
import { ShopError } from '../error.ts'
import { minutesOfDay, momentAt } from '../local-time.ts'
import { parseMoney } from '../money.ts'
import { plainWords } from '../typed/clock.ts'
import { readCount } from '../typed/figure.ts'
import { readMoment } from '../typed/moment.ts'
import { normalisePromoCode } from './promo.ts'
import type { PromoInput } from './promo-editing.ts'

export type Wall = { now: number; timeZone: string; currency: string }
/** `rest` is empty for a code alone. */
export type PromoWords = { code: string; rest: string }

/** A code of several words would be read with the rest of the line. */
export function splitPromoLine(typed: string): PromoWords {
  const [code = '', ...rest] = typed.trim().split(/[\s;,:]+/)
  return { code: normalisePromoCode(code), rest: rest.join(' ') }
}

const once =
  'once|once per customer|one per customer|по одному разу|по разу|один раз|одноразовый|раз на (?:покупателя|человека|клиента)'
const first = '(?:на |for )?(?:the )?(?:перв(?:ый|ого) заказ(?:а)?|first order)(?: only)?'
const uses =
  '(?<uses>\\d[\\d ]*) ?(?:раза?|применени[йея]|использовани[йея]|times|uses|orders|заказ(?:а|ов))(?![\\p{L}])'
const percent = '(?<percent>\\d+(?:[.,]\\d+)?) ?(?:%|процент(?:а|ов)?|percent)'
const free = 'бесплатн(?:ая|ой|ую) доставк(?:а|ой|у)|доставка бесплатно|free (?:delivery|shipping)'
const fillers =
  'скидка|discount|off|на|for|and|и|для|to|акция|заказ(?:а|ов|ы)?|orders?|покупк[иу]|goods|все|everything|all|лимит|limit|max|макс|только|only'
const filler = `(?:${fillers})(?![\\p{L}])|[-,;:.=]`
const sum = "(?<sum>\\d[\\d '’.,]*(?:\\p{Sc}|руб(?:л[ейя]+|\\.)?|р\\.?|[a-z]{3}|⭐)?)(?![\\p{L}\\d])"
/** What ends a date or a sum behind a word like "from". */
const next = `(?= (?:от|до|по|с|со|from|until|till|over|min|starting)(?![\\p{L}])| ?(?:${once}|${first}|${free})| \\d[\\d ]* ?(?:раз|use|time|%)|[;]|$)`
/** Behind a day there may be the sum itself. */
const nextSum = '(?= \\d[\\d ]* ?(?:\\p{Sc}|руб))'
const until = `(?:до|по|until|till|through) (?<until>.+?)(?:${nextSum}|${next})`
const from = `(?:от|с|со|from|over|min|minimum|starting|при заказе от) (?<from>.+?)${next}`
const token = new RegExp(
  `(?<once>${once})|(?<first>${first})|${percent}|(?<free>${free})|${uses}|${until}|${from}|${sum}|(?<filler>${filler}| +)`,
  'uy',
)

type Found = Partial<PromoInput>

/** Everything but the code. Throws `promo-unread` with what could not be read. */
export function readPromoRest(typed: string, wall: Wall): Found {
  const text = plainWords(typed)
  const found: Found = {}
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const begins = token.lastIndex
    const match = token.exec(text)
    if (match?.groups === undefined)
      throw new ShopError('promo-unread', { typed: text.slice(begins, begins + 40) })
    take(found, match.groups, wall)
  }
  return found
}

type Groups = Record<string, string | undefined>

function take(found: Found, groups: Groups, wall: Wall): void {
  if (groups.once !== undefined) found.oncePerCustomer = true
  else if (groups.first !== undefined) found.firstOrderOnly = true
  else if (groups.uses !== undefined) takeUses(found, groups.uses)
  else if (groups.until !== undefined) takeUntil(found, groups.until, wall)
  else if (groups.from !== undefined) takeFrom(found, groups.from, wall)
  else takeKind(found, groups, wall)
}

/** Until a day, or up to so many times. */
function takeUntil(found: Found, typed: string, wall: Wall): void {
  const times = /^(\d[\d ]*) ?(?:раз|use|time|order|заказ)/.exec(typed)?.[1]
  if (times === undefined) found.endsAt = readEnd(typed, wall)
  else takeUses(found, times)
}

/** "1 раз" is said of one customer. */
function takeUses(found: Found, typed: string): void {
  const count = readCount(typed, { least: 1, most: 1_000_000 })
  if (count === 1) found.oncePerCustomer = true
  else found.maxUses = count
}

/** From a day, or from a sum. */
function takeFrom(found: Found, typed: string, wall: Wall): void {
  try {
    found.startsAt = readStart(typed, wall)
  } catch (error) {
    if (!(error instanceof ShopError) || error.code !== 'moment-invalid') throw error
    found.minimumMinor = parseMoney(typed, wall.currency)
  }
}

function takeKind(found: Found, { percent, free, sum }: Groups, { currency }: Wall): void {
  if (percent === undefined && free === undefined && sum === undefined) return
  // Two discounts are a slip.
  if (found.kind !== undefined) throw new ShopError('promo-unread', { typed: percent ?? sum ?? free ?? '' })
  if (percent !== undefined) Object.assign(found, { kind: 'percent', value: readPercent(percent) })
  else if (sum !== undefined) Object.assign(found, { kind: 'fixed', value: parseMoney(sum, currency) })
  else Object.assign(found, { kind: 'free_delivery', value: 0 })
}

/** `10`, `10 %`. */
export function readPercent(typed: string): number {
  const value = Number(/^(\d{1,3})(?:[.,]0+)?\s*%?$/.exec(typed.trim())?.[1] ?? Number.NaN)
  if (!(value >= 1 && value <= 100)) throw new ShopError('promo-invalid', { field: 'percent' })
  return value
}

/** The last minute of the day, unless a time is said. */
export function readEnd(typed: string, { now, timeZone }: Wall): number {
  const { date, minutes } = readMoment(typed, { now, timeZone })
  const end = momentAt(date, minutes ?? minutesOfDay - 1, timeZone)
  if (end <= now) throw new ShopError('moment-past', { givenAt: end })
  return end
}

/** The first minute of the day; today is from now on. */
export function readStart(typed: string, { now, timeZone }: Wall): number {
  const { date, minutes } = readMoment(typed, { now, timeZone })
  return momentAt(date, minutes ?? 0, timeZone)
}
