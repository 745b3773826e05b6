// Which article may have been meant by one that is nobody's: a slip of the finger, or the Cyrillic letter that looks like the
// Latin one. Tells only what the person may work on.
import { eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { type Actor, reachOf } from '../actor.ts'
import { distanceOf } from '../search/edit-distance.ts'

const alike: Record<string, string> = {
  ...{
    А: 'A',
    В: 'B',
    Е: 'E',
    Ё: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
  },
  ...{ З: '3', Б: '6' },
}
const mostSlips = 2

export function findNearestSku(db: Db, actor: Actor, typed: string): string | undefined {
  const wanted = keyOf(typed)
  const most = wanted.length < 5 ? 1 : mostSlips
  let nearest: { sku: string; distance: number } | undefined
  for (const sku of listSkus(db, actor)) {
    const key = keyOf(sku)
    if (Math.abs(key.length - wanted.length) > most) continue
    const distance = distanceOf(wanted, key, most).whole
    if (distance > most || (nearest !== undefined && nearest.distance <= distance)) continue
    nearest = { sku, distance }
    if (distance === 0) break
  }
  return nearest?.sku
}

function keyOf(sku: string): string {
  const letters = [...sku.normalize('NFC').toUpperCase()].map((letter) => alike[letter] ?? letter)
  return letters.join('').replace(/[\s\-–—_./]+/g, '')
}

function listSkus(db: Db, actor: Actor): string[] {
  const reach = reachOf(db, actor, 'stock.edit')
  if (reach === 'none') return []
  const all = db.select({ sku: variants.sku }).from(variants)
  const seller = actor.kind === 'staff' ? actor.id : 0
  const rows =
    reach === 'all'
      ? all.all()
      : all
          .innerJoin(products, eq(products.id, variants.productId))
          .where(eq(products.sellerId, seller))
          .all()
  return rows.map(({ sku }) => sku)
}
