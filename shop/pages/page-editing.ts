// The shop's own pages as its staff write them: an address for each, in an order of their choice.
import { asc, eq, sql } from 'drizzle-orm'
import type * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Json, LocalText } from '#db/schema/kinds.ts'
import { pages } from '#db/schema/running.ts'
import { type Actor, allowAll } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { ShopError } from '../error.ts'
import { textIn } from '../languages.ts'
import { changeText, changeTitle, checkOrder, readInput } from '../products/product-input.ts'
import { firstFree, slugOf } from '../slugs.ts'
import { inTx, type Tx } from '../transaction.ts'
import { newPage, pageAddition, pageEdit, pageLimits, pageOrder, pageRef } from './page-input.ts'

export type Page = typeof pages.$inferSelect

type Edit<Result> = { subjectId: number | string; before?: Json; after?: Json; result: Result }

/** Makes an edit `(db, actor, input, now)`: who may, is the input sound, the change, the log, in one transaction. */
function pageEditing<Schema extends z.ZodType, Result>(
  action: string,
  schema: Schema,
  work: (tx: Tx, input: z.output<Schema>, now: number) => Edit<Result>,
) {
  return (db: Db, actor: Actor, input: z.input<Schema>, now: number): Result =>
    inTx(db, (tx) => {
      allowAll(tx, actor, 'settings.edit')
      checkLengths(input)
      const { result, ...entry } = work(tx, readInput(schema, input), now)
      recordChange(tx, actor, { action, subject: 'page', ...entry }, now)
      return result
    })
}

/** Said before anything else is looked at, as it says by itself what to do. */
function checkLengths(input: unknown): void {
  const { title = {}, text = {} } = input as { title?: LocalText; text?: LocalText }
  for (const [all, most] of [
    [title, pageLimits.title],
    [text, pageLimits.text],
  ] as const) {
    if (Object.values(all).some((words) => words.trim().length > most))
      throw new ShopError('text-too-long', { most })
  }
}

/** All of them, with what is hidden and in all languages. */
export function listAllPages(db: Db, actor: Actor): Page[] {
  allowAll(db, actor, 'settings.edit')
  return db.select().from(pages).orderBy(asc(pages.position), asc(pages.id)).all()
}

/** To the end of the others. */
export const createPage = pageEditing('page.create', newPage, (tx, { slug: wished, ...input }, now) => {
  const all = listIds(tx)
  if (all.length >= pageLimits.pages) {
    throw new ShopError('pages-full', { most: pageLimits.pages })
  }
  const title = changeTitle({}, input.title)
  const own = slugOf(textIn(title, 'en'), pageLimits.slug) || 'page'
  if (wished !== undefined) checkFree(tx, wished)
  const slug = wished ?? firstFree(own, (tried) => findBySlug(tx, tried) !== undefined, pageLimits.slug)
  const position = sql`(select coalesce(max(position) + 1, 0) from pages)`
  const text = changeText({}, input.text)
  const row = { ...input, title, text, slug, position, updatedAt: now }
  const made = tx.insert(pages).values(row).returning().get()
  return { subjectId: made.id, after: made, result: made }
})

export const editPage = pageEditing('page.edit', pageEdit, (tx, { pageId, ...input }, now) => {
  const before = getPage(tx, pageId)
  const { title, text, slug = before.slug, hidden = before.hidden } = input
  if (slug !== before.slug) checkFree(tx, slug)
  const fields = {
    ...{ slug, hidden, updatedAt: now },
    title: changeTitle(before.title, title ?? {}),
    text: changeText(before.text, text ?? {}),
  }
  const after = tx.update(pages).set(fields).where(eq(pages.id, pageId)).returning().get()
  return { subjectId: pageId, before, after, result: after }
})

/** Behind what stands there, as one message holds less than a page. */
export const extendPage = pageEditing('page.edit', pageAddition, (tx, { pageId, language, text }, now) => {
  const before = getPage(tx, pageId)
  const whole = [before.text[language], text].filter(Boolean).join('\n\n')
  checkLengths({ text: { [language]: whole } })
  const fields = { text: changeText(before.text, { [language]: whole }), updatedAt: now }
  const after = tx.update(pages).set(fields).where(eq(pages.id, pageId)).returning().get()
  return { subjectId: pageId, before, after, result: after }
})

export const deletePage = pageEditing('page.delete', pageRef, (tx, { pageId }) => {
  const before = getPage(tx, pageId)
  tx.delete(pages).where(eq(pages.id, pageId)).run()
  return { subjectId: pageId, before, result: undefined }
})

export const reorderPages = pageEditing('page.reorder', pageOrder, (tx, { pageIds }) => {
  const before = listIds(tx)
  checkOrder(before, pageIds)
  putInOrder(tx, pageIds)
  return { subjectId: 'all', before, after: pageIds, result: undefined }
})

/** One place up; the first goes to the end. */
export const raisePage = pageEditing('page.reorder', pageRef, (tx, { pageId }) => {
  const before = listIds(tx)
  const place = before.indexOf(getPage(tx, pageId).id)
  const others = before.filter((id) => id !== pageId)
  const after = others.toSpliced(place === 0 ? others.length : place - 1, 0, pageId)
  putInOrder(tx, after)
  return { subjectId: 'all', before, after, result: undefined }
})

function putInOrder(tx: Tx, pageIds: readonly number[]): void {
  for (const [position, id] of pageIds.entries()) {
    tx.update(pages).set({ position }).where(eq(pages.id, id)).run()
  }
}

export function findAnyPage(db: Db, actor: Actor, pageId: number): Page | undefined {
  return listAllPages(db, actor).find(({ id }) => id === pageId)
}

function getPage(tx: Tx, id: number): Page {
  const page = tx.select().from(pages).where(eq(pages.id, id)).get()
  if (page === undefined) throw new ShopError('not-found')
  return page
}

function findBySlug(tx: Tx, slug: string): Page | undefined {
  return tx.select().from(pages).where(eq(pages.slug, slug)).get()
}

function checkFree(tx: Tx, slug: string): void {
  if (findBySlug(tx, slug) !== undefined) throw new ShopError('page-exists', { slug })
}

function listIds(tx: Tx): number[] {
  const rows = tx.select({ id: pages.id }).from(pages).orderBy(asc(pages.position), asc(pages.id)).all()
  return rows.map(({ id }) => id)
}
