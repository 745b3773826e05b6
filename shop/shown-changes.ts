// How often what everybody is shown has changed: what was made of it before is out of date.
import type { Db } from '#db/open.ts'
import type { ShownChanges } from '#db/shown-changes.ts'
import { forgetFaces } from './products/product-card.ts'
import { forgetSettings, readSettings } from './settings.ts'

/** How many are left is said where they are few; a piece taken from a full shelf is seen by nobody. */
export function countShownChanges(db: Db, noted: ShownChanges): number {
  if (noted.fewestPieces <= readSettings(db).lowStock) noted.count++
  noted.fewestPieces = Number.POSITIVE_INFINITY
  return noted.count
}

/** What the rules hold in memory follows their own changes, and so not what another process wrote into the file. */
export function forgetRead(db: Db): void {
  forgetSettings(db)
  forgetFaces(db)
}
