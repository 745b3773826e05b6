// Who of the shop hears of a review: the chats that hear of orders. Ids only; what it says is read when it is told.
import type { Db } from '#db/open.ts'
import type { ReviewStatus } from '#db/schema/kinds.ts'
import type { reviews } from '#db/schema/selling.ts'
import { reachOf } from '../actor.ts'
import { listStaffChats } from '../orders/order-notices.ts'
import { enqueue } from '../outbox.ts'
import { listPosts, placeOfPost } from '../posts.ts'
import { readSettings } from '../settings.ts'
import { findStaff } from '../staff.ts'
import type { Tx } from '../transaction.ts'

type Told = Pick<typeof reviews.$inferSelect, 'id' | 'orderId' | 'version'>
/** `written` is news; `refresh` keeps what is there already as it should be. */
type News = { event: 'written' | 'again' | 'refresh'; key: string; chats: readonly string[] }

/** `again`: it was decided about before. */
export function tellWritten(tx: Tx, review: Told, { again }: { again: boolean }, now: number): void {
  const key = `review:${review.id}:${review.version}`
  tell(tx, review, { event: again ? 'again' : 'written', key, chats: listStaffChats(tx) }, now)
}

export function tellDecided(tx: Tx, review: Told & { status: ReviewStatus }, now: number): void {
  const key = `review-${review.status}:${review.id}:${review.version}:${now}`
  tell(tx, review, { event: 'refresh', key, chats: placesOf(tx, review) }, now)
}

export function tellGone(tx: Tx, review: Told, now: number): void {
  tell(tx, review, { event: 'refresh', key: `review-gone:${review.id}`, chats: placesOf(tx, review) }, now)
}

/** Where it stands, and where it may still be on its way. */
function placesOf(tx: Tx, { id }: Told): string[] {
  return [...new Set([...listStaffChats(tx), ...listPosts(tx, 'review', id).map(placeOfPost)])]
}

function tell(tx: Tx, { id, orderId }: Told, { event, key, chats }: News, now: number): void {
  const payload = { reviewId: id, orderId, event, audience: 'staff' }
  for (const recipient of chats) {
    enqueue(tx, { kind: 'review', key, channel: 'telegram', recipient, payload }, now)
  }
}

/** A group, a chat that the owner has named, or somebody who may decide; not who worked here once. */
export function readsReviews(db: Db, chatId: number): boolean {
  if (chatId < 0 || readSettings(db).notifyChats.includes(String(chatId))) return true
  const staff = findStaff(db, chatId)
  return staff !== undefined && reachOf(db, staff, 'catalogue.edit') === 'all'
}
