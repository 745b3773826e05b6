// The shop's own pages as customers read them: one that is hidden is not there.
import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { pages } from '#db/schema/running.ts'
import { textIn } from '../languages.ts'
import { prepared } from '../prepared.ts'
import { type Block, readPageText } from './page-text.ts'

export type PageLink = { slug: string; title: string }
export type PageView = PageLink & { text: Block[] }

const statements = prepared((db) => ({
  list: db
    .select({ slug: pages.slug, title: pages.title })
    .from(pages)
    .where(sql`not ${pages.hidden}`)
    .orderBy(asc(pages.position), asc(pages.id))
    .prepare(),
  find: db
    .select()
    .from(pages)
    .where(eq(pages.slug, sql.placeholder('slug')))
    .prepare(),
}))

export function listPages(db: Db, language: Language): PageLink[] {
  return statements(db)
    .list.all()
    .map(({ slug, title }) => ({ slug, title: textIn(title, language) }))
}

export function findPage(db: Db, slug: string, language: Language): PageView | undefined {
  const page = statements(db).find.get({ slug })
  if (page === undefined || page.hidden) return undefined
  return { slug, title: textIn(page.title, language), text: readPageText(textIn(page.text, language)) }
}
