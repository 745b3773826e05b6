// Settings of one value that the owner types: what is typed is read the way people write it, or refused in words.
import type { Db } from '#db/open.ts'
import { type Actor, allowAll } from '../actor.ts'
import { parseEmail, parsePhone } from '../contact.ts'
import { ShopError } from '../error.ts'
import { parseMoney } from '../money.ts'
import { lastOrderNumber } from '../orders/orders.ts'
import { changeSetting, readSettings, type SettingKey, type Settings } from '../settings.ts'
import { inTx, type Tx } from '../transaction.ts'
import { readCountry } from '../typed/country.ts'
import { readCurrency } from '../typed/currency.ts'
import { readCount, readShare } from '../typed/figure.ts'
import { readDay, readWeek } from '../typed/hours.ts'
import { readTimeZone } from '../typed/time-zone.ts'
import { changeCurrency } from './currency.ts'

type Change = { [Key in SettingKey]: { key: Key; value: Settings[Key] } }[SettingKey]
type Read = (all: Settings, typed: string) => Change
const highestNumber = 1_000_000_000
const highestStock = 1_000_000
export const heroHeights = { least: 0.2, most: 0.6, usual: 0.4 } as const

const reading = {
  phone: (all, typed) => contact(all, { phone: parsePhone(typed, all.country) }),
  email: (all, typed) => contact(all, { email: parseEmail(typed) }),
  heroHeight: ({ hero }, typed) => hold('hero', { ...hero, heightShare: readShare(typed, heroHeights) }),
  week: ({ hours }, typed) => hold('hours', { ...hours, week: readWeek(typed) }),
  timeZone: (_, typed) => hold('timeZone', readTimeZone(typed)),
  country: (_, typed) => hold('country', readCountry(typed)),
  currency: (_, typed) => hold('currency', readCurrency(typed)),
  minimum: ({ currency }, typed) => hold('minimumMinor', parseMoney(typed, currency)),
  firstOrder: (_, typed) => hold('firstOrderNumber', readCount(typed, { least: 1, most: highestNumber })),
  lowStock: (_, typed) => hold('lowStock', readCount(typed, { least: 0, most: highestStock })),
} as const satisfies Record<string, Read>
export type TypedField = keyof typeof reading

export const typedFields = Object.keys(reading) as TypedField[]
export const isTypedField = (name: string): name is TypedField => Object.hasOwn(reading, name)

const clearing = {
  phone: (all) => contact(all, { phone: null }),
  email: (all) => contact(all, { email: null }),
  week: ({ hours }) => hold('hours', { ...hours, week: null }),
  minimum: () => hold('minimumMinor', 0),
} as const satisfies Partial<Record<TypedField, (all: Settings) => Change>>
export type ClearedField = keyof typeof clearing

export const isClearedField = (name: string): name is ClearedField => Object.hasOwn(clearing, name)

function hold<Key extends SettingKey>(key: Key, value: Settings[Key]): Change {
  return { key, value } as Change
}

function contact(all: Settings, part: Partial<Settings['contact']>): Change {
  return hold('contact', { ...all.contact, ...part })
}

export type Typed = { field: TypedField; typed: string }

export function typeSetting(db: Db, actor: Actor, { field, typed }: Typed, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    checkOpen(tx, field)
    const change = reading[field](readSettings(tx), typed)
    if (change.key === 'currency') changeCurrency(tx, actor, change.value, now)
    else changeSetting(tx, actor, change, now)
  })
}

/** Numbers are in sequence: where the first is taken, the next follows from the last. */
function checkOpen(tx: Tx, field: TypedField): void {
  const last = field === 'firstOrder' ? lastOrderNumber(tx) : null
  if (last !== null) throw new ShopError('numbering-begun', { number: String(last + 1) })
}

export function clearSetting(db: Db, actor: Actor, field: ClearedField, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    changeSetting(tx, actor, clearing[field](readSettings(tx)), now)
  })
}

/** The times of one day of the week; a shop that said none so far is free on all others. */
export function typeDay(
  db: Db,
  actor: Actor,
  { day, typed }: { day: number; typed: string },
  now: number,
): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const { hours } = readSettings(tx)
    const spans = readDay(typed)
    const before = hours.week ?? Array.from({ length: 7 }, () => [])
    const week = before.map((known, index) => (index === day ? spans : known))
    changeSetting(tx, actor, { key: 'hours', value: { ...hours, week } }, now)
  })
}
