// A small shop to be looked at: a tee in two colours with pictures of each, and enough socks for a second page.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Db } from '#db/open.ts'
import { pictures, productColours, productImages } from '#db/schema/catalogue.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { addCategory, addProduct, addVariant, noon, set } from './shop.ts'

const tee = {
  title: { ru: 'Футболка', en: 'Tee' },
  description: { ru: 'Лёгкая.\nПрочная.', en: 'Light.\nStrong.' },
  priceMinor: 1990_00,
  oldPriceMinor: 2490_00,
  publishedAt: noon + 1,
}
const looks = [
  { title: { ru: 'Красный', en: 'Red' }, hex: '#cc2222', pictures: ['red-front', 'red-back', 'red-side'] },
  { title: { ru: 'Синий', en: 'Blue' }, hex: '#2222cc', pictures: ['blue-front', 'blue-back'] },
]
const socks = 24

export async function makeShowcase(db: Db, imagesDir: string): Promise<{ teeId: number }> {
  set(db, 'shopName', { ru: 'Лавка', en: 'Corner' })
  const clothes = addCategory(db, { slug: 'clothes', title: { ru: 'Одежда', en: 'Clothes' } })
  const tops = addCategory(db, { slug: 'tops', title: { ru: 'Верх', en: 'Tops' }, parentId: clothes.id })
  addCategory(db, { slug: 'hats', title: { ru: 'Шапки', en: 'Hats' }, position: 1 })
  const { id: teeId } = addProduct(db, { ...tee, categoryId: tops.id })
  for (const [position, look] of looks.entries()) await addLook(db, imagesDir, { teeId, position, ...look })
  for (let number = 1; number <= socks; number++) {
    const title = { ru: `Носки ${number}`, en: `Socks ${number}` }
    const { id } = addProduct(db, { title, categoryId: clothes.id, publishedAt: noon - number })
    addVariant(db, id, { size: '', stock: number === 1 ? 0 : 10 })
  }
  rebuildCatalogue(db, noon)
  return { teeId }
}

type Look = (typeof looks)[number] & { teeId: number; position: number }

async function addLook(
  db: Db,
  imagesDir: string,
  { teeId, position, title, hex, ...look }: Look,
): Promise<void> {
  const colour = { productId: teeId, title, hex, position }
  const { id: colourId } = db.insert(productColours).values(colour).returning().get()
  for (const [place, name] of look.pictures.entries()) {
    const hash = pictureHash(name)
    db.insert(pictures)
      .values({
        hash,
        width: 8,
        height: 10,
        placeholder: 'aecVFgL4h4h3h8hXeHmIe3aI+HeMj8c=',
        createdAt: noon,
      })
      .run()
    db.insert(productImages).values({ productId: teeId, colourId, pictureHash: hash, position: place }).run()
    const drawn = sharp({ create: { width: 8, height: 10, channels: 3, background: hex } })
    writeFileSync(join(imagesDir, `${hash}.webp`), await drawn.webp().toBuffer())
  }
  // The largest is made in the first colour only, and costs more.
  if (position === 0) addVariant(db, teeId, { colourId, size: 'XL', stock: 9, priceMinor: 2190_00 })
  const sizes = ['S', 'M', 'L']
  for (const size of sizes)
    addVariant(db, teeId, { colourId, size, stock: size === 'L' ? 0 : position === 0 ? 2 : 10 })
}

/** A name as hex digits, the way files are named. */
export function pictureHash(name: string): string {
  return Buffer.from(name.padEnd(16, '.')).toString('hex')
}
