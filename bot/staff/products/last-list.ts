// The list that somebody looked at last, so that every sheet leads back to it.
import { readState, writeState } from '#shop/conversation-state.ts'
import type { Around, TalkContext } from '../../context.ts'
import { productListButton } from './product-buttons.ts'

const keyOf = ({ chat }: TalkContext) => `${chat?.id}/products`

export function lastList(ctx: TalkContext, { db }: Around): string {
  const kept = readState(db, keyOf(ctx))
  const isRead = typeof kept === 'string' && productListButton.read(kept) !== undefined
  return isRead ? kept : productListButton.data({ view: 0, query: undefined, page: 1 })
}

export function noteList(ctx: TalkContext, { db, now }: Around, data: string): void {
  if (readState(db, keyOf(ctx)) !== data) writeState(db, keyOf(ctx), data, now())
}
