// Settings that are chosen among few: the languages of the shop, what a checkout asks of people, and pictures.
import type { Db } from '#db/open.ts'
import { type Language, languages } from '#db/schema/kinds.ts'
import { type Actor, allowAll } from '../actor.ts'
import { ShopError } from '../error.ts'
import { changeSetting, type Need, readSettings, type Settings } from '../settings.ts'
import { inTx } from '../transaction.ts'

/** Whether customers may choose this language. */
export function speak(
  db: Db,
  actor: Actor,
  { language, speaks }: { language: Language; speaks: boolean },
  now: number,
): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const { languages: spoken, language: own } = readSettings(tx)
    const value = languages.filter((one) => (one === language ? speaks : spoken.includes(one)))
    if (value.length === 0) throw new ShopError('language-last')
    if (!value.includes(own)) throw new ShopError('language-own')
    changeSetting(tx, actor, { key: 'languages', value }, now)
  })
}

/** In which the shop speaks to its staff, and to customers whose language it has not; it speaks it to customers, too. */
export function chooseOwnLanguage(db: Db, actor: Actor, language: Language, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    speak(tx, actor, { language, speaks: true }, now)
    changeSetting(tx, actor, { key: 'language', value: language }, now)
  })
}

export const contactFields = ['name', 'phone', 'email', 'comment'] as const
export type ContactField = (typeof contactFields)[number]

export function askFor(
  db: Db,
  actor: Actor,
  { field, need }: { field: ContactField; need: Need },
  now: number,
): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const value = { ...readSettings(tx).contactFields, [field]: need }
    changeSetting(tx, actor, { key: 'contactFields', value }, now)
  })
}

export const pictureFields = ['picture', 'heroPicture', 'logo'] as const
export type PictureField = (typeof pictureFields)[number]

export function readShopPicture(
  { picture, hero, logo }: Readonly<Settings>,
  field: PictureField,
): string | null {
  if (field === 'heroPicture') return hero.picture
  return field === 'picture' ? picture : logo
}

/** By the hash of one that the shop keeps; null takes it away. */
export function changeShopPicture(
  db: Db,
  actor: Actor,
  { field, hash }: { field: PictureField; hash: string | null },
  now: number,
): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    if (field === 'heroPicture') {
      const value = { ...readSettings(tx).hero, picture: hash }
      changeSetting(tx, actor, { key: 'hero', value }, now)
    } else changeSetting(tx, actor, { key: field, value: hash }, now)
  })
}
