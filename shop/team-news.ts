// What those who work here hear of it: another role, the end of it, and who came by their link. Written with the change itself.
import { enqueue } from './outbox.ts'
import type { Tx } from './transaction.ts'

export const teamNews = ['role', 'removed', 'joined'] as const
export type TeamNews = (typeof teamNews)[number]
type News = {
  news: TeamNews
  /** Of whom it is told. */
  staffId: number
  /** Who hears it, by their chat. */
  to: number
}

export function tellTeam(tx: Tx, { news, staffId, to }: News, now: number): void {
  const message = { kind: 'team', key: `team:${news}:${staffId}:${now}`, channel: 'telegram' } as const
  enqueue(tx, { ...message, recipient: String(to), payload: { news, staffId } }, now)
}
