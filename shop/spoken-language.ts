// In which language the shop answers somebody: theirs if it speaks it, else its own.
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { customers } from '#db/schema/people.ts'
import type { Customer } from './actor.ts'
import { languageOf } from './languages.ts'
import { hotRead, prepared } from './prepared.ts'
import { readSettings } from './settings.ts'

export function spokenBy(db: Db, wished: string | null | undefined): Language {
  const { languages, language } = readSettings(db)
  const known = languageOf(wished)
  return known !== undefined && languages.includes(known) ? known : language
}

/** What Telegram said at the first meeting, or what the customer has chosen since. */
export function spokenWith(db: Db, customer: Customer): Language {
  return spokenBy(db, knownLanguage(db, customer))
}

/** Nothing while neither Telegram nor the customer has said. */
export function knownLanguage(db: Db, { id }: Customer): Language | null {
  return statements(db).language.get({ id })?.language ?? null
}

const statements = prepared((db) => ({
  language: hotRead(
    db,
    db
      .select({ language: customers.language })
      .from(customers)
      .where(eq(customers.id, sql.placeholder('id'))),
  ),
}))
