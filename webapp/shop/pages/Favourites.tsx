import { useEffect } from 'preact/hooks'
import { t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import { likedCards, loadLiked } from '../models/liked-cards.ts'
import { FavouriteCards } from '../parts/FavouriteCards.tsx'
import { Bones } from '../parts/Products.tsx'
import '../favourites.css'

export function Favourites() {
  const cards = likedCards.value
  useEffect(() => void loadLiked(), [])
  return (
    <main class="page favourites" tabIndex={-1}>
      <h1>{t('title-favourites')}</h1>
      {cards.state === 'loading' && <Bones />}
      {cards.state === 'failed' && <FailureNotice failure={cards.failure} again={() => void loadLiked()} />}
      {cards.state === 'ready' && <FavouriteCards cards={cards.value} />}
    </main>
  )
}
