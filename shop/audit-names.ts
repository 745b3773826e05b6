// How the things that the log is about are called now; one that is gone by what was written down of it.
import { eq } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/open.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import type { Json, Language, LocalText } from '#db/schema/kinds.ts'
import { staff } from '#db/schema/people.ts'
import { pages } from '#db/schema/running.ts'
import { orders, reviews } from '#db/schema/selling.ts'
import type { AuditRow } from './audit.ts'
import { textIn } from './languages.ts'

/** Empty where it has no name of its own. */
export function nameOfSubject(db: Db, row: AuditRow, language: Language): string {
  const { subject, subjectId } = row
  const id = Number(subjectId)
  if (subject === 'product') return titled(db, products, id, language) ?? writtenTitle(row, language)
  if (subject === 'category') return titled(db, categories, id, language) ?? writtenTitle(row, language)
  if (subject === 'page') return titled(db, pages, id, language) ?? writtenTitle(row, language)
  if (subject === 'promo' || subject === 'setting') return subjectId
  if (subject === 'staff') return staffName(db, id) ?? `#${subjectId}`
  if (subject === 'order') return orderNumber(db, id)
  if (subject === 'review') return reviewedOrder(db, id)
  return ''
}

/** Of a part of a change that is written down as a number. */
export function nameOfPart(
  db: Db,
  { field, id }: { field: string; id: number },
  language: Language,
): string | undefined {
  if (field === 'categoryId' || field === 'parentId') return titled(db, categories, id, language) ?? `#${id}`
  return field === 'sellerId' ? (staffName(db, id) ?? `#${id}`) : undefined
}

function titled(
  db: Db,
  table: typeof products | typeof categories | typeof pages,
  id: number,
  language: Language,
): string | undefined {
  const row = db
    .select({ title: table.title })
    .from(table as SQLiteTable)
    .where(eq(table.id, id))
    .get()
  return row === undefined ? undefined : textIn(row.title as LocalText, language)
}

function writtenTitle({ before, after, subjectId }: AuditRow, language: Language): string {
  const title = [before, after].map((one) => titleIn(one)).find((one) => one !== undefined)
  return title === undefined ? `#${subjectId}` : textIn(title, language)
}

function titleIn(told: Json): LocalText | undefined {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return undefined
  const { title } = told
  return typeof title === 'object' && title !== null && !Array.isArray(title)
    ? (title as LocalText)
    : undefined
}

/** Also of somebody who left. */
export function staffName(db: Db, id: number): string | undefined {
  const row = db.select({ name: staff.name }).from(staff).where(eq(staff.id, id)).get()
  return row === undefined || row.name === '' ? undefined : row.name
}

function orderNumber(db: Db, id: number): string {
  const row = db.select({ number: orders.number }).from(orders).where(eq(orders.id, id)).get()
  return row === undefined ? '' : String(row.number)
}

function reviewedOrder(db: Db, id: number): string {
  const row = db
    .select({ number: orders.number })
    .from(reviews)
    .innerJoin(orders, eq(orders.id, reviews.orderId))
    .where(eq(reviews.id, id))
    .get()
  return row === undefined ? '' : String(row.number)
}
