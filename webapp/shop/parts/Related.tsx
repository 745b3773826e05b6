import type { CardView } from '../api.ts'
import { Card } from './Card.tsx'
import '../row.css'

/** Goods beside each other: a line to swipe on a phone, a row on a wide screen. */
export function Related({ title, cards }: { title: string; cards: readonly CardView[] }) {
  if (cards.length === 0) return null
  return (
    <section class="related">
      <h2>{title}</h2>
      <ul class="strip">
        {cards.map((card) => (
          <li key={card.id}>
            <Card card={card} eager={false} />
          </li>
        ))}
      </ul>
    </section>
  )
}
