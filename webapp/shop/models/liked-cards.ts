// What somebody likes, as it is shown on the page of favourites.
import { type ReadonlySignal, signal } from '@preact/signals'
import { type Loading, load } from '../../loading.ts'
import type { CardView, FavouritesView } from '../api.ts'
import { askOwn } from '../own.ts'
import { favourites } from './me.ts'

const answer = signal<Loading<CardView[]>>({ state: 'loading' })

/** As they were when they were asked for: what is taken out since may be put back. */
export const likedCards: ReadonlySignal<Loading<CardView[]>> = answer

/** What is shown stays until there is something newer. */
export async function loadLiked(): Promise<void> {
  if (answer.peek().state !== 'ready') return load(answer, readLiked)
  const value = await readLiked().catch(() => undefined)
  if (value !== undefined) answer.value = { state: 'ready', value }
}

async function readLiked(): Promise<CardView[]> {
  const { items } = await askOwn<FavouritesView>('favourites')
  favourites.value = items.map(({ id }) => id)
  return items
}
