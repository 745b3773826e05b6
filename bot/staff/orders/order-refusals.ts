// Why a move was refused, in words that help whoever made it: mostly somebody else was quicker.
import type { Db } from '#db/open.ts'
import type { ErrorCode, ErrorParams } from '#shop/error.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { listSteps } from '#shop/orders/order-card.ts'
import { readSettings } from '#shop/settings.ts'
import { refusalWords } from '../../buttons.ts'
import type { Around, TalkContext } from '../../context.ts'
import { formatTime, whoOf } from './order-history-words.ts'

type Speaker = Pick<TalkContext, 't' | 'language'>
type Refused = { orderId: number; code: ErrorCode; params: ErrorParams }

export function moveRefusalWords(
  speaker: Speaker,
  { db, now }: Around,
  { orderId, code, params }: Refused,
): string {
  if (code === 'order-move-refused') return quickerWords(speaker, db, { orderId, now: now() })
  // The order is there, as its card is.
  if (code === 'not-found') return speaker.t('staff-not-yours')
  return refusalWords(speaker, db, { code, params })
}

function quickerWords(
  { t, language }: Speaker,
  db: Db,
  { orderId, now }: { orderId: number; now: number },
): string {
  const step = listSteps(db, orderId).at(-1)
  const wasMoved = step !== undefined && step.from !== null && step.from !== step.to
  if (!wasMoved || step.at !== findOrder(db, orderId)?.updatedAt) return t('staff-changed')
  const { timeZone } = readSettings(db)
  return t('staff-already', {
    status: t(`order-status-${step.to}`),
    who: whoOf(t, step),
    when: formatTime(step.at, now, { t, language, timeZone }),
  })
}
