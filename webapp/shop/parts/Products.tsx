import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { limits } from '#shop/limits.ts'
import { t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import type { CardView } from '../api.ts'
import type { List, ListPage } from '../models/catalogue.ts'
import { Card } from './Card.tsx'

/** As many as a phone shows at once; a wider screen has a faster network. */
const seenAtOnce = 4

export function Cards({ cards, eager = 0 }: { cards: readonly CardView[]; eager?: number }) {
  return (
    <ul class="grid">
      {cards.map((card, index) => (
        <li key={card.id}>
          <Card card={card} eager={index < eager} />
        </li>
      ))}
    </ul>
  )
}

type Props<Page extends ListPage> = {
  list: List<Page>
  /** How many there are in all, where that is known. */
  total?: number | null
  children: ComponentChildren
}

/** A list that goes on; `children` stand where it is empty. */
export function Products<Page extends ListPage>({ list, total = null, children }: Props<Page>) {
  const place = useRef<HTMLDivElement>(null)
  const items = list.items.value
  const page = list.page.value
  const more = async () => {
    const before = list.items.peek().length
    await list.more()
    // The button has moved on, or gone: whoever used it goes on where the new ones begin.
    const links = place.current?.getElementsByTagName('h3')
    requestAnimationFrame(() => links?.[before]?.querySelector('a')?.focus({ preventScroll: true }))
  }
  return (
    <div ref={place}>
      {items.length > 0 && (
        <>
          <h2 class="unseen">{t('products')}</h2>
          <Cards cards={items} eager={seenAtOnce} />
        </>
      )}
      {page.state === 'loading' && <Bones />}
      {page.state === 'failed' && <FailureNotice failure={page.failure} again={() => void more()} />}
      {page.state === 'ready' && items.length === 0 && children}
      {page.state === 'ready' && page.value.next !== null && (
        <div class="more">
          {total !== null && total <= limits.counted && (
            <p role="status">{t('products-shown', { shown: items.length, total })}</p>
          )}
          <button type="button" class="button quiet" onClick={() => void more()}>
            {t('show-more')}
          </button>
        </div>
      )}
    </div>
  )
}

/** Where a list of products will be. */
export function Bones() {
  return (
    <div role="status">
      <div class="grid bones">
        {Array.from({ length: seenAtOnce }, (_, index) => (
          <div class="bone card-bone" key={index} />
        ))}
      </div>
      <Slow />
    </div>
  )
}
