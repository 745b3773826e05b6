import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { categories, pictures, productImages } from '#db/schema/catalogue.ts'
import { anyone } from '#shop/actor.ts'
import { listChanges } from '#shop/audit.ts'
import { kept } from '#shop/keeping.ts'
import { addPicture, findPicture, forgetPicture, listForgotten } from '#shop/pictures.ts'
import { findTelegramFile, noteTelegramFile } from '#shop/telegram-files.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCategory, addProduct, addStaff, memoryDb, noon, set } from '#test/support/shop.ts'

const day = 24 * 3_600_000
const hash = 'ab'.repeat(16)
const picture = { hash, width: 900, height: 1125, placeholder: 'AAAA' }

describe('a picture', () => {
  test('is added by whoever works on goods, with a trace of it', () => {
    const db = memoryDb()
    const seller = addStaff(db, 'seller')
    expect(addPicture(db, seller, picture, noon)).toEqual(picture)
    expect(findPicture(db, hash)).toEqual(picture)
    const [change] = listChanges(db, addStaff(db, 'owner'))
    expect(change).toMatchObject({ action: 'picture.add', subjectId: hash, actorId: seller.id })
  })

  test('is added by nobody else', () => {
    const db = memoryDb()
    expect(codeOf(() => addPicture(db, anyone, picture, noon))).toBe('not-allowed')
    expect(codeOf(() => addPicture(db, addStaff(db, 'courier'), picture, noon))).toBe('not-allowed')
    expect(findPicture(db, hash)).toBeUndefined()
  })

  test('that is there already stays one, and leaves no second trace', () => {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    addPicture(db, owner, picture, noon)
    addPicture(db, owner, picture, noon + day)
    expect(db.select().from(pictures).all()).toHaveLength(1)
    expect(listChanges(db, owner)).toHaveLength(1)
  })
})

describe('a picture that nothing shows', () => {
  function openShop() {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    addPicture(db, owner, picture, noon)
    const forgotten = (at: number) => listForgotten(db, at).map((one) => one.hash)
    return { db, owner, forgotten }
  }
  const term = kept.unusedPictures * day

  test('is forgotten later than the oldest copy of the database, counted from when it was last shown', () => {
    const { db, forgotten } = openShop()
    expect(kept.unusedPictures).toBeGreaterThan(kept.backups)
    show(db)
    expect(forgotten(noon + 100 * day)).toEqual([])
    hide(db)
    expect(forgotten(noon + 101 * day)).toEqual([])
    expect(forgotten(noon + 101 * day + term)).toEqual([])
    expect(forgotten(noon + 101 * day + term + 1)).toEqual([hash])
    expect(forgetPicture(db, hash)).toBe(true)
    expect(findPicture(db, hash)).toBeUndefined()
  })

  test('that is shown again meanwhile begins anew', () => {
    const { db, forgotten } = openShop()
    forgotten(noon)
    show(db)
    forgotten(noon + day)
    hide(db)
    expect(forgotten(noon + term + 1)).toEqual([])
  })

  test('that is sent again meanwhile begins anew', () => {
    const { db, owner, forgotten } = openShop()
    forgotten(noon)
    addPicture(db, owner, picture, noon + term)
    expect(forgotten(noon + term + 1)).toEqual([])
  })

  test('takes along what Telegram has called it', () => {
    const { db } = openShop()
    noteTelegramFile(db, { hash, botId: 7 }, 'file')
    forgetPicture(db, hash)
    expect(findTelegramFile(db, { hash, botId: 7 })).toBeUndefined()
  })
})

describe('is not forgotten while it is', () => {
  test.each<[string, (db: Db) => void]>([
    ['in a gallery', show],
    ['the picture of a category', (db) => addCategory(db, { pictureHash: hash })],
    ['in a setting', (db) => set(db, 'picture', hash)],
  ])('%s', (_, use) => {
    const db = memoryDb()
    addPicture(db, addStaff(db, 'owner'), picture, noon)
    use(db)
    listForgotten(db, noon)
    expect(listForgotten(db, noon + 1_000 * day)).toEqual([])
    expect(forgetPicture(db, hash)).toBe(false)
    expect(findPicture(db, hash)).toEqual(picture)
  })
})

function show(db: Db): void {
  db.insert(productImages)
    .values({ productId: addProduct(db).id, pictureHash: hash })
    .run()
}

function hide(db: Db): void {
  db.delete(productImages).where(eq(productImages.pictureHash, hash)).run()
  db.delete(categories).run()
}
