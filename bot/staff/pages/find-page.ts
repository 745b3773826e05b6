// The page that a button of the office is about, while it is there.
import { ShopError } from '#shop/error.ts'
import { findAnyPage, type Page } from '#shop/pages/page-editing.ts'
import type { Scene } from '../office/parts.ts'

/** Throws `not-found`. */
export function getPage({ around, staff }: Scene, id: string): Page {
  const page = findAnyPage(around.db, staff, Number(id))
  if (page === undefined) throw new ShopError('not-found')
  return page
}
