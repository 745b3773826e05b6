// The shop's own settings: typed, validated, each with a default. What the environment decides is not here.

import { eq } from 'drizzle-orm'
import { getCountries, isSupportedCountry } from 'libphonenumber-js/max'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { type Json, languages } from '#db/schema/kinds.ts'
import { settings } from '#db/schema/running.ts'
import { type Actor, allowAll } from './actor.ts'
import { contact, footer, hero, logo } from './appearance-input.ts'
import { recordChange } from './audit.ts'
import { ShopError } from './error.ts'
import { highestMinor, isCurrency } from './money.ts'
import { inTx, mayBeTakenBack, type Tx } from './transaction.ts'
import { isZone } from './typed/time-zone.ts'
import { workingHours } from './working-hours.ts'

export const localText = z
  .strictObject({ ru: z.string().max(4000).exactOptional(), en: z.string().max(4000).exactOptional() })
  .refine(
    (text) => Object.values(text).some((value) => value.trim() !== ''),
    'a text in at least one language',
  )
const minor = z.int().min(0).max(highestMinor)
const id = z.string().regex(/^[a-z0-9_-]{1,32}$/)
export const mostNotifyChats = 20
export const mostNotifyMails = 20
/** More than a person chooses from, and all still fit below one question. */
export const mostMethods = 30
export const needs = ['required', 'optional', 'off'] as const
export type Need = (typeof needs)[number]
const need = z.enum(needs)

export const deliveryMethod = z.strictObject({
  id,
  title: localText,
  priceMinor: minor,
  /** From this sum of goods on it costs nothing. */
  freeFromMinor: minor.nullable().default(null),
  /** Pickup asks for no address and tells its own. */
  pickup: z.boolean().default(false),
  pickupAddress: localText.optional(),
  active: z.boolean().default(true),
})
export type DeliveryMethod = z.output<typeof deliveryMethod>

export const paymentMethod = z.strictObject({
  id,
  title: localText,
  active: z.boolean().default(true),
})
export type PaymentMethod = z.output<typeof paymentMethod>

const distinctIds = (list: { id: string }[]) => new Set(list.map((entry) => entry.id)).size === list.length

export const settingSchemas = {
  shopName: localText.default({ ru: 'Наш магазин', en: 'Our shop' }),
  greeting: localText.default({
    ru: 'Выбирайте и заказывайте прямо здесь, регистрация не нужна.',
    en: 'Browse and order right here, no account needed.',
  }),
  /** What the first screen shows above the greeting: the hash of a picture. */
  picture: z.string().min(1).max(128).nullable().default(null),
  /** What the Mini App's first screen begins with, as far as it is not the name, picture and greeting above. */
  hero,
  logo,
  footer,
  contact,
  /** When somebody is there to answer; orders are taken at any hour. */
  hours: workingHours,
  /** What customers may choose from. */
  languages: z
    .array(z.enum(languages))
    .min(1)
    .refine((list) => new Set(list).size === list.length)
    .default(['ru', 'en']),
  /** What staff read, and customers whose own language the shop does not speak. */
  language: z.enum(languages).default('ru'),
  currency: z.string().refine(isCurrency, 'an ISO 4217 code, or XTR').default('RUB'),
  timeZone: z.string().refine(isZone, 'a name like Europe/Moscow').default('Europe/Moscow'),
  /** How a phone number without a country code is read. */
  country: z
    .enum(getCountries())
    .refine((code) => isSupportedCountry(code))
    .default('RU'),
  contactFields: z
    .strictObject({ name: need, phone: need, email: need, comment: need })
    .default({ name: 'required', phone: 'required', email: 'optional', comment: 'optional' }),
  deliveries: z
    .array(deliveryMethod)
    .max(mostMethods)
    .refine(distinctIds, 'each id once')
    .default([
      {
        id: 'courier',
        title: { ru: 'Курьером', en: 'By courier' },
        priceMinor: 0,
        freeFromMinor: null,
        pickup: false,
        active: true,
      },
    ]),
  payments: z
    .array(paymentMethod)
    .max(mostMethods)
    .refine(distinctIds, 'each id once')
    .default([{ id: 'on-delivery', title: { ru: 'При получении', en: 'On delivery' }, active: true }]),
  minimumMinor: minor.default(0),
  firstOrderNumber: z.int().min(1).max(1_000_000_000).default(1),
  lowStock: z.int().min(0).max(1_000_000).default(3),
  /** When owners and managers hear what yesterday was and what waits; empty: they do not. */
  summaryHour: z.int().min(0).max(23).nullable().default(null),
  /** Chats that hear of orders: an id, with a topic after a slash. */
  notifyChats: z
    .array(z.string().regex(/^-?\d+(\/\d+)?$/, 'a chat id, or chat/topic'))
    .max(mostNotifyChats)
    .default([]),
  /** What those chats are called, each chat and each topic by its own name: where we are thrown out nobody tells it any more. */
  notifyNames: z.record(z.string(), z.string().max(256)).default({}),
  notifyMails: z.array(z.email()).max(mostNotifyMails).default([]),
  /** No orders before this moment; empty: open. */
  closedUntil: z.int().nullable().default(null),
} satisfies Record<string, z.ZodType>
export type Settings = { [Key in keyof typeof settingSchemas]: z.output<(typeof settingSchemas)[Key]> }
export type SettingKey = keyof Settings

const settingKeys = Object.keys(settingSchemas) as SettingKey[]
const defaults = Object.freeze(
  Object.fromEntries(settingKeys.map((key) => [key, settingSchemas[key].parse(undefined)])),
) as Readonly<Settings>

const read = new WeakMap<Db, Readonly<Settings>>()

/** All settings. Kept in memory, but never what an open transaction might still take back. */
export function readSettings(db: Db): Readonly<Settings> {
  const known = read.get(db)
  if (known !== undefined) return known
  const rows = db.select({ key: settings.key, value: settings.value }).from(settings).all()
  const stored = rows.flatMap(({ key, value }) => (isSettingKey(key) ? [[key, parseStored(key, value)]] : []))
  const all = Object.freeze({ ...defaults, ...Object.fromEntries(stored) }) as Readonly<Settings>
  if (!mayBeTakenBack(db)) read.set(db, all)
  return all
}

/** Nobody has changed it yet: it is what a new shop begins with. */
export function isUntouched(db: Db, key: SettingKey): boolean {
  return readSettings(db)[key] === defaults[key]
}

/** They are read anew when they are asked for next. */
export function forgetSettings(db: Db): void {
  read.delete(db)
}

function parseStored(key: SettingKey, value: Json): unknown {
  const parsed = settingSchemas[key].safeParse(value)
  return parsed.success ? parsed.data : defaults[key]
}

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settingSchemas, key)
}

/** Checks and stores one setting; tells in `setting-invalid` which part of it is wrong. */
export function changeSetting<Key extends SettingKey>(
  db: Db,
  actor: Actor,
  change: { key: Key; value: unknown },
  now: number,
): Settings[Key] {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    if (!isSettingKey(change.key)) throw new ShopError('not-found')
    const parsed = settingSchemas[change.key].safeParse(change.value)
    if (!parsed.success) {
      throw new ShopError('setting-invalid', { key: change.key, reason: z.prettifyError(parsed.error) })
    }
    const value = parsed.data as Settings[Key]
    const current = readSettings(tx)
    checkTogether({ ...current, [change.key]: value })
    store(tx, change.key, value as Json, now)
    const before = current[change.key] as Json
    recordChange(
      tx,
      actor,
      { action: 'setting.change', subject: 'setting', subjectId: change.key, before, after: value as Json },
      now,
    )
    forgetSettings(tx)
    return value
  })
}

/** None is what each of those begins with that may be none; a column of JSON would take it for no value at all. */
function store(tx: Tx, key: SettingKey, value: Json, now: number): void {
  const row = { key, value, updatedAt: now }
  if (value === null) tx.delete(settings).where(eq(settings.key, key)).run()
  else tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row }).run()
}

/** What no single setting can know about the others. */
function checkTogether(all: Settings): void {
  if (!all.languages.includes(all.language)) {
    throw new ShopError('setting-invalid', { key: 'language', reason: all.languages.join(', ') })
  }
}
