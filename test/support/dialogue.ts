// What customers and the shop write to each other, for tests of it: a shop with a customer who bought something, told in a group.
import { eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { dialogue, type posts } from '#db/schema/chat.ts'
import { outbox } from '#db/schema/running.ts'
import type { Said } from '#shop/dialogue/dialogue.ts'
import { notePost } from '#shop/posts.ts'
import { addCustomer, addProduct, addStaff, addVariant, buy, memoryDb, noon, set } from './shop.ts'

export const annId = 1_500_000
export const group = -1_002_000_000_001

let nextMessage = 1
export function says(text: string, { chatId = annId, ...more }: Partial<Said> = {}): Said {
  return { text, content: 'text', chatId, topicId: undefined, messageId: nextMessage++, ...more }
}

/** Ann has bought something; the shop is told in a group. */
export function openShop() {
  const db = memoryDb()
  set(db, 'notifyChats', [String(group)])
  const owner = addStaff(db, 'owner')
  const product = addProduct(db)
  const { id: variantId } = addVariant(db, product.id)
  const ann = addCustomer(db, { telegramId: annId, name: 'Ann', username: 'ann' })
  const { id: orderId, number } = buy(db, ann, variantId)
  return { db, owner, ann, orderId, number, variantId, productId: product.id }
}

/** What waits to be told of all that was said. */
export function told(db: Db) {
  return db
    .select()
    .from(outbox)
    .where(eq(outbox.kind, 'dialogue'))
    .orderBy(outbox.id)
    .all()
    .map(({ recipient, payload }) => ({ recipient, audience: payload.audience }))
}

export const said = (db: Db) => db.select().from(dialogue).orderBy(dialogue.id).all()

export function post(
  db: Db,
  { kind = 'dialogue' as const, ...fields }: Partial<typeof posts.$inferSelect>,
): number {
  const messageId = 10_000 + nextMessage++
  notePost(db, { subjectId: 1, chatId: group, topicId: null, kind, ...fields, messageId }, noon)
  return messageId
}
