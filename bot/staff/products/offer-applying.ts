// A message with figures applied to the shop, and the report of what came of it.
import type { Staff } from '#shop/actor.ts'
import type { OfferCommand, OfferRef } from '#shop/cart/offer-line.ts'
import { applyOfferLines } from '#shop/cart/offer-lines.ts'
import type { Around, TalkContext } from '../../context.ts'
import type { Screen } from '../../screen.ts'
import { onceFor } from './done-once.ts'
import { reportScreen } from './offer-report.ts'

export type OfferMessage = {
  staff: Staff
  command: OfferCommand
  text: string
  standing?: OfferRef | undefined
}

/** The same message again, after a crash, is not applied again. */
export function applied(
  ctx: TalkContext,
  around: Around,
  { staff, command, text, standing }: OfferMessage,
): Screen {
  const { db, now } = around
  return onceFor(ctx, around, () => {
    const lines = applyOfferLines(db, staff, { command, text, standing }, now())
    return reportScreen(ctx, around, { command, lines })
  })
}
