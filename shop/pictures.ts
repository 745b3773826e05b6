// The shop's pictures: which there are, and which nothing shows any more. Of the files it knows only their names.
import { and, eq, isNotNull, isNull, lt, not, notExists, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { categories, pictures, productImages } from '#db/schema/catalogue.ts'
import { settings, telegramFiles } from '#db/schema/running.ts'
import { type Actor, allow } from './actor.ts'
import { recordChange } from './audit.ts'
import { day, kept } from './keeping.ts'
import { prepared } from './prepared.ts'
import type { PictureView } from './products/product-card.ts'
import { inTx } from './transaction.ts'

/** More of them wait for the next night: each is a dozen files. */
const forgottenAtOnce = 200

const { hash, width, height, placeholder } = pictures
const view = { hash, width, height, placeholder }

const statements = prepared((db) => ({
  find: db
    .select(view)
    .from(pictures)
    .where(eq(pictures.hash, sql.placeholder('hash')))
    .prepare(),
}))

export function findPicture(db: Db, hash: string): PictureView | undefined {
  return statements(db).find.get({ hash })
}

/** One that is there already is the same picture, and wanted anew. */
export function addPicture(db: Db, actor: Actor, picture: PictureView, now: number): PictureView {
  return inTx(db, (tx) => {
    allow(tx, actor, 'catalogue.edit')
    const isNew = findPicture(tx, picture.hash) === undefined
    const row = { ...picture, unusedSince: null }
    tx.insert(pictures)
      .values({ ...row, createdAt: now })
      .onConflictDoUpdate({ target: pictures.hash, set: row })
      .run()
    const entry = { action: 'picture.add', subject: 'picture', subjectId: picture.hash }
    if (isNew) recordChange(tx, actor, entry, now)
    return picture
  })
}

/**
 * Pictures that nothing has referred to for as long as one is kept; a hash in any setting counts, whatever the setting is
 * about. Notes since when, so it has to be asked now and then.
 */
export function listForgotten(db: Db, now: number): PictureView[] {
  const unused = isUnused(db)
  return inTx(db, (tx) => {
    tx.update(pictures)
      .set({ unusedSince: now })
      .where(and(isNull(pictures.unusedSince), unused))
      .run()
    tx.update(pictures)
      .set({ unusedSince: null })
      .where(and(isNotNull(pictures.unusedSince), not(unused)))
      .run()
    return tx
      .select(view)
      .from(pictures)
      .where(lt(pictures.unusedSince, now - kept.unusedPictures * day))
      .limit(forgottenAtOnce)
      .all()
  })
}

/** Says whether it is gone: one that something shows stays. */
export function forgetPicture(db: Db, hash: string): boolean {
  return inTx(db, (tx) => {
    const { changes } = tx
      .delete(pictures)
      .where(and(eq(pictures.hash, hash), isUnused(tx)))
      .run()
    if (changes > 0) tx.delete(telegramFiles).where(eq(telegramFiles.hash, hash)).run()
    return changes > 0
  })
}

function isUnused(db: Db): SQL {
  const inGallery = db
    .select({ one: sql`1` })
    .from(productImages)
    .where(eq(productImages.pictureHash, pictures.hash))
  const ofCategory = db
    .select({ one: sql`1` })
    .from(categories)
    .where(eq(categories.pictureHash, pictures.hash))
  const inSetting = db
    .select({ one: sql`1` })
    .from(settings)
    .where(sql`instr(${settings.value}, ${pictures.hash}) > 0`)
  return sql`(${notExists(inGallery)} and ${notExists(ofCategory)} and ${notExists(inSetting)})`
}
