import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import type { CardView } from '../api.ts'
import { liked } from '../models/favourites.ts'
import { pathTo } from '../route.ts'
import { Card } from './Card.tsx'
import { setLiked } from './liking.ts'

/** What was taken out stays in its place for a while, to be put back. */
export function FavouriteCards({ cards }: { cards: readonly CardView[] }) {
  const isLiked = (id: number) => liked.value.includes(id)
  // What went before this visit is not shown again.
  const past = useSignal<readonly number[]>(cards.flatMap(({ id }) => (isLiked(id) ? [] : [id])))
  const shown = cards.filter(({ id }) => isLiked(id) || !past.value.includes(id))
  if (shown.length === 0) return <Empty />
  return (
    <>
      <h2 class="unseen">{t('products')}</h2>
      <ul class="grid">
        {shown.map((card, index) => (
          <li key={card.id}>
            {isLiked(card.id) ? (
              <Card card={card} eager={index < 4} />
            ) : (
              <Removed
                card={card}
                onPast={() => {
                  past.value = [...past.peek(), card.id]
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const undoMs = 5_000
const lookAgainMs = 1_000

/** Not from under the finger of whoever is about to use it. */
function Removed({ card: { id, title }, onPast }: { card: CardView; onPast: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('button')?.focus({ preventScroll: true })
    const leave = () => {
      if (box.current?.querySelector(':focus-visible, :hover')) timer = setTimeout(leave, lookAgainMs)
      else onPast()
    }
    let timer = setTimeout(leave, undoMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div class="removed" ref={box}>
      <p role="status">{t('favourite-removed', { title })}</p>
      <button type="button" class="button quiet" onClick={() => void setLiked(id, true)}>
        {t('undo')}
      </button>
    </div>
  )
}

function Empty() {
  return (
    <div class="notice">
      <h2>{t('favourites-empty-title')}</h2>
      <p>{t('favourites-empty-text')}</p>
      <a class="button" href={pathTo.catalogue}>
        {t('to-catalogue')}
      </a>
    </div>
  )
}
