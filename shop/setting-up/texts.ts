// The texts in which a shop presents itself, each in its languages: how long one may be, and where it is kept. A text that nobody
// has written yet gives way as a whole: whoever writes it in one language means it for all.

import type { Db } from '#db/open.ts'
import type { Language, LocalText } from '#db/schema/kinds.ts'
import { type Actor, allowAll } from '../actor.ts'
import { ShopError } from '../error.ts'
import { changeText, changeTitle, line, prose } from '../products/product-input.ts'
import { changeSetting, isUntouched, readSettings, type SettingKey, type Settings } from '../settings.ts'
import { inTx } from '../transaction.ts'

type Place = {
  most: number
  /** Of several lines. */
  isProse: boolean
  key: SettingKey
  read: (all: Settings) => LocalText
  put: (all: Settings, text: LocalText) => Settings[SettingKey]
  /** Never without any. */
  isNeeded?: true
}

/** Of a greeting below a picture Telegram shows no more than 1024 signs, the name among them. */
const places = {
  shopName: {
    ...{ most: 100, isProse: false, key: 'shopName', isNeeded: true },
    ...{ read: ({ shopName }) => shopName, put: (_, text) => text },
  },
  greeting: {
    ...{ most: 800, isProse: true, key: 'greeting', isNeeded: true },
    ...{ read: ({ greeting }) => greeting, put: (_, text) => text },
  },
  heroTitle: {
    ...{ most: 80, isProse: false, key: 'hero' },
    ...{ read: ({ hero }) => hero.title, put: ({ hero }, title) => ({ ...hero, title }) },
  },
  heroText: {
    ...{ most: 300, isProse: true, key: 'hero' },
    ...{ read: ({ hero }) => hero.text, put: ({ hero }, text) => ({ ...hero, text }) },
  },
  footer: {
    ...{ most: 600, isProse: true, key: 'footer' },
    ...{ read: ({ footer }) => footer, put: (_, text) => text },
  },
  address: {
    ...{ most: 300, isProse: true, key: 'contact' },
    ...{ read: ({ contact }) => contact.address, put: ({ contact }, address) => ({ ...contact, address }) },
  },
  hoursNote: {
    ...{ most: 200, isProse: false, key: 'hours' },
    ...{ read: ({ hours }) => hours.note, put: ({ hours }, note) => ({ ...hours, note }) },
  },
} as const satisfies Record<string, Place>
export type TextField = keyof typeof places

export const textFields = Object.keys(places) as TextField[]
export const isTextField = (name: string): name is TextField => Object.hasOwn(places, name)
export const isNeeded = (field: TextField): boolean => 'isNeeded' in places[field]
export const longestOf = (field: TextField): number => places[field].most

export function readShopText(db: Db, field: TextField): LocalText {
  return places[field].read(readSettings(db))
}

export type TextChange = { field: TextField; language: Language; text: string }

/** Empty takes it away, in this language. */
export function changeShopText(
  db: Db,
  actor: Actor,
  { field, language, text }: TextChange,
  now: number,
): LocalText {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const place: Place = places[field]
    const all = readSettings(tx)
    const typed = tidyText(text, place)
    const before = place.isNeeded && isUntouched(tx, place.key) ? {} : place.read(all)
    const change = place.isNeeded ? changeTitle : changeText
    const after = change(before, { [language]: typed })
    changeSetting(tx, actor, { key: place.key, value: place.put(all, after) }, now)
    return after
  })
}

export function tidyText(text: string, { most, isProse }: Pick<Place, 'most' | 'isProse'>): string {
  const tidy = (isProse ? prose : line)(Number.MAX_SAFE_INTEGER).parse(text)
  if (tidy.length > most) throw new ShopError('text-too-long', { most })
  return tidy
}
