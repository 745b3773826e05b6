// What the talk about a product asks at the moment, and of which product: kept beside the talk, so that whoever left it, or taps an
// old button of it, goes on where it stands. What was answered is in the shop's product already.
import * as z from 'zod'
import { deleteState, readState, writeState } from '#shop/conversation-state.ts'
import type { Around, TalkContext } from '../../context.ts'

export const fields = [
  // Of a new product, in the order of asking.
  'title',
  'price',
  'category',
  'look',
  'stock',
  'ready',
  // On the way, where somebody wants to.
  'sizes',
  'colours',
  'colour-photos',
  'new-category',
  // From a sheet alone.
  'photos',
  'title-ru',
  'title-en',
  'description-ru',
  'description-en',
  'old-price',
  'variant-size',
  'variant-sku',
  'variant-price',
  'variant-stock',
  'colour-ru',
  'colour-en',
  'colour-hex',
] as const
export type Field = (typeof fields)[number]

/** `add` goes on to the next field, `edit` back to the sheet; `finish` asks only for what keeps a product from being published. */
export const flows = ['add', 'edit', 'finish'] as const

export const asking = z.object({
  flow: z.enum(flows),
  product: z.int().nullable(),
  field: z.enum(fields),
  /** The variant or the colour it is about; the category that is looked into. */
  of: z.int().nullable(),
  /** Of the categories. */
  page: z.int(),
  /** As the person has seen it. */
  version: z.int().nullable(),
  /** The message that asks. */
  place: z.object({ id: z.int(), isPhoto: z.boolean() }).nullable(),
  /** Pictures that came before there was a product. */
  waiting: z.array(z.string()),
  /** The album that is coming in, and for which colour. */
  album: z.string().nullable(),
  albumOf: z.int().nullable(),
  /** What could not be written, as somebody was quicker. */
  typed: z.string().nullable(),
  /** A category that was named before it was asked for, and that there is not. */
  wished: z.string().nullable(),
  /** What is wrong with pictures of the album. */
  troubles: z.array(z.string()),
  /** The update that changed something last. */
  update: z.int().nullable(),
})
export type Asking = z.output<typeof asking>

export function beginAsking(about: Partial<Asking> & Pick<Asking, 'flow' | 'field'>): Asking {
  return {
    ...{ product: null, of: null, page: 1, version: null, place: null, waiting: [] },
    ...{ album: null, albumOf: null, typed: null, wished: null, troubles: [], update: null },
    ...about,
  }
}

const keyOf = ({ chat }: TalkContext) => `${chat?.id}/product`

export function findAsking(ctx: TalkContext, { db }: Around): Asking | undefined {
  return asking.safeParse(readState(db, keyOf(ctx))).data
}

export function noteAsking(ctx: TalkContext, { db, now }: Around, asked: Asking): void {
  writeState(db, keyOf(ctx), asked, now())
}

export function forgetAsking(ctx: TalkContext, { db }: Around): void {
  deleteState(db, keyOf(ctx))
}
