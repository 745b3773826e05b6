// Staff who work on goods in their chat with the bot: what they send, what they read, and what of it is in the shop.

import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import type { Role } from '#db/schema/kinds.ts'
import type { Person } from '#sandbox/people/person.ts'
import { findSheet, type ProductSheet } from '#shop/products/product-sheet.ts'
import { openDesk } from './desk.ts'
import { plain } from './pictures.ts'

export async function openGoods(
  role: Role = 'owner',
  language: 'ru' | 'en' = 'ru',
  wish: Parameters<typeof openDesk>[0] = {},
) {
  const desk = await openDesk(wish)
  const olga = desk.hire('Olga', role, language)
  /** The newest product. */
  const newest = (): ProductSheet => {
    const ids = desk.db.select({ id: products.id }).from(products).all()
    const sheet = findSheet(desk.db, Math.max(...ids.map(({ id }) => id)))
    if (sheet === undefined) throw new Error('there are no products')
    return sheet
  }
  const count = () => desk.db.select().from(products).all().length
  return { ...desk, olga, newest, count }
}

/** What is done to the shop stays; that the update is done cannot be noted, as in a crash, until the function that comes back is called. */
export function crashes(db: Db): () => void {
  db.$client.exec(
    `create trigger full before update on processed_updates when new.received is null
     begin select raise(abort, 'the disk is full'); end`,
  )
  return () => db.$client.exec('drop trigger full')
}

/** Each of its own width, so that each is another picture. */
export async function photos(...widths: number[]) {
  return await Promise.all(
    widths.map(async (width) => ({
      name: `${width}.jpg`,
      mime: 'image/jpeg',
      bytes: await plain(width, 100).jpeg().toBuffer(),
    })),
  )
}

export async function photo(width: number) {
  const [one] = await photos(width)
  if (one === undefined) throw new Error('there is no photo')
  return one
}

/** The messages of the bot that stand in the chat. */
export function told(person: Person): number {
  return person.sees().filter(({ from }) => from?.id !== person.id).length
}
