// The broadcast that somebody is writing: kept with their chat until it is sent or thrown away, over restarts.
import * as z from 'zod'
import type { BroadcastAudience, BroadcastContent } from '#db/schema/kinds.ts'
import { everybody } from '#shop/broadcast/audience.ts'
import { broadcastAudience, broadcastContent } from '#shop/broadcast/content.ts'
import { deleteState, readState, writeState } from '#shop/conversation-state.ts'
import type { Around, TalkContext } from '../../context.ts'

const draftKept = z.object({ content: broadcastContent, audience: broadcastAudience })
export type Draft = { content: BroadcastContent; audience: BroadcastAudience }

export const emptyDraft: Draft = {
  content: { text: '', marks: [], photo: null, button: null },
  audience: everybody,
}

const keyOf = ({ chat }: TalkContext) => `${chat?.id}/broadcast`

export function findDraft(ctx: TalkContext, { db }: Around): Draft | undefined {
  return draftKept.safeParse(readState(db, keyOf(ctx))).data
}

export function keepDraft(ctx: TalkContext, { db, now }: Around, draft: Draft): void {
  writeState(db, keyOf(ctx), draft, now())
}

export function dropDraft(ctx: TalkContext, { db }: Around): void {
  deleteState(db, keyOf(ctx))
}
