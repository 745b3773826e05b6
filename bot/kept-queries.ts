// What somebody looked for, by a number, as a button has no room for words: the last ones of each chat are kept.
import * as z from 'zod'
import { readState, writeState } from '#shop/conversation-state.ts'
import type { Around, TalkContext } from './context.ts'

const mostKept = 20
const longestQuery = 200
const queriesKept = z.array(z.object({ number: z.int(), words: z.string() }))
export type Query = z.output<typeof queriesKept>[number]

const placeOf = (ctx: TalkContext) => `${ctx.chat?.id}/searches`

export function findQuery(ctx: TalkContext, around: Around, number: number): Query | undefined {
  return queriesOf(ctx, around).find((one) => one.number === number)
}

function queriesOf(ctx: TalkContext, { db }: Around): Query[] {
  const kept = queriesKept.safeParse(readState(db, placeOf(ctx)))
  return kept.success ? kept.data : []
}

/** The same words again keep their number. */
export function keepQuery(ctx: TalkContext, around: Around, typed: string): Query {
  const words = typed.trim().replace(/\s+/g, ' ').slice(0, longestQuery)
  const kept = queriesOf(ctx, around)
  const known = kept.find((one) => one.words === words)
  const query = known ?? { number: Math.max(0, ...kept.map(({ number }) => number)) + 1, words }
  const others = kept.filter((one) => one !== known).slice(1 - mostKept)
  writeState(around.db, placeOf(ctx), [...others, query], around.now())
  return query
}
