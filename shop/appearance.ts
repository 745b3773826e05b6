// How the shop presents itself to customers in one language. What is not set for the screen is what the chat shows.
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { pictures } from '#db/schema/catalogue.ts'
import type { Language } from '#db/schema/kinds.ts'
import { formatPhone } from './contact.ts'
import { textIn } from './languages.ts'
import { prepared } from './prepared.ts'
import type { PictureView } from './products/product-card.ts'
import { readSettings } from './settings.ts'
import { writeWeek } from './working-hours.ts'

export type Hero = { picture: PictureView | null; title: string; text: string; heightShare: number }
export type ShopContact = {
  /** As one calls it, and as one reads it. */
  phone: { number: string; text: string } | null
  email: string | null
  address: string
  /** The week and whatever else is said of it; empty where nothing is. */
  hours: string
}
export type Appearance = { hero: Hero; logo: PictureView | null; footer: string; contact: ShopContact }

const statements = prepared((db) => ({
  picture: db
    .select({
      hash: pictures.hash,
      width: pictures.width,
      height: pictures.height,
      placeholder: pictures.placeholder,
    })
    .from(pictures)
    .where(eq(pictures.hash, sql.placeholder('hash')))
    .prepare(),
}))

export function readAppearance(db: Db, language: Language): Appearance {
  const { shopName, greeting, picture, hero, logo, footer } = readSettings(db)
  return {
    hero: {
      picture: findPicture(db, hero.picture ?? picture),
      title: textIn(hero.title, language) || textIn(shopName, language),
      text: textIn(hero.text, language) || textIn(greeting, language),
      heightShare: hero.heightShare,
    },
    logo: findPicture(db, logo),
    footer: textIn(footer, language),
    contact: readContact(db, language),
  }
}

export function readContact(db: Db, language: Language): ShopContact {
  const { contact, hours } = readSettings(db)
  const { phone, email, address } = contact
  return {
    phone: phone === null ? null : { number: phone, text: formatPhone(phone) },
    email,
    address: textIn(address, language),
    hours: [writeWeek(hours.week, language), textIn(hours.note, language)].filter(Boolean).join('. '),
  }
}

/** One that is not there any more is none. */
function findPicture(db: Db, hash: string | null): PictureView | null {
  return hash === null ? null : (statements(db).picture.get({ hash }) ?? null)
}
