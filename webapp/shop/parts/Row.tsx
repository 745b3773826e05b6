import { t } from '../../language.ts'
import type { CardView } from '../api.ts'
import { Card } from './Card.tsx'
import '../row.css'

/** Some products on one line, and the way to all of their kind. */
export function Row({ title, path, cards }: { title: string; path: string; cards: readonly CardView[] }) {
  if (cards.length === 0) return null
  return (
    <section class="row" aria-label={title}>
      <div class="row-head">
        <h2>{title}</h2>
        <a class="row-all" href={path}>
          {t('all')}
          <span class="unseen">: {title}</span>
        </a>
      </div>
      <ul class="strip">
        {cards.map((card) => (
          <li key={card.id}>
            <Card card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}
