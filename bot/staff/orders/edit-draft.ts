// Changes to what is in an order, before they are made: kept by the message that shows them, so that a restart in their middle loses
// nothing. Knows the version of the order that they are meant for.
import * as z from 'zod'
import { deleteState, readState, writeState } from '#shop/conversation-state.ts'
import type { EditPlan, LineChange, PlannedLine } from '#shop/orders/order-edit-plan.ts'
import type { Around } from '../../context.ts'

export type Spot = { chatId: number; messageId: number }

const quantity = z.int()
const draft = z.object({
  orderId: z.int(),
  version: z.int(),
  changes: z.array(
    z.union([z.object({ lineId: z.int(), quantity }), z.object({ variantId: z.int(), quantity })]),
  ),
})
export type Draft = z.output<typeof draft>

const keyOf = ({ chatId, messageId }: Spot) => `${chatId}/editing/${messageId}`

export function findDraft({ db }: Pick<Around, 'db'>, spot: Spot): Draft | undefined {
  return draft.safeParse(readState(db, keyOf(spot))).data
}

export function keepDraft({ db, now }: Around, spot: Spot, kept: Draft): void {
  writeState(db, keyOf(spot), kept, now())
}

export function dropDraft({ db }: Pick<Around, 'db'>, spot: Spot): void {
  deleteState(db, keyOf(spot))
}

/** By which a line is known: one that is added has no number yet. */
export type LineKey = { line: number | undefined; variant: number | undefined }

export function keyOfLine({ line, variantId }: PlannedLine): LineKey {
  return line === null
    ? { line: undefined, variant: variantId ?? undefined }
    : { line: line.id, variant: undefined }
}

/** Of a thing that the order may have already. */
export function oneMore({ lines }: EditPlan, variantId: number): LineKey & { quantity: number } {
  const known = lines.find((one) => one.variantId === variantId)
  if (known === undefined) return { line: undefined, variant: variantId, quantity: 1 }
  return { ...keyOfLine(known), quantity: known.quantity + 1 }
}

export function findLine({ lines }: EditPlan, { line, variant }: LineKey): PlannedLine | undefined {
  return lines.find((one) =>
    line === undefined ? one.line === null && one.variantId === variant : one.line?.id === line,
  )
}

/** The line's amount from now on; 0 of one that is only to be added is no change at all. */
export function withAmount(kept: Draft, key: LineKey, amount: number): Draft {
  const others = kept.changes.filter((change) => !isOf(change, key))
  const { line, variant } = key
  if (line !== undefined) return { ...kept, changes: [...others, { lineId: line, quantity: amount }] }
  if (variant === undefined || amount === 0) return { ...kept, changes: others }
  const place = kept.changes.findIndex((change) => isOf(change, key))
  const changes = [...kept.changes]
  changes.splice(place < 0 ? changes.length : place, place < 0 ? 0 : 1, {
    variantId: variant,
    quantity: amount,
  })
  return { ...kept, changes }
}

function isOf(change: LineChange, { line, variant }: LineKey): boolean {
  return 'lineId' in change ? change.lineId === line : change.variantId === variant
}
