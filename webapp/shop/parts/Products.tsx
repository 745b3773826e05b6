import type { ComponentChildren } from 'preact'
import { t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import type { CardView } from '../api.ts'
import type { List, ListPage } from '../models/catalogue.ts'
import { Bones } from './Bones.tsx'
import { Card } from './Card.tsx'

/** As many as a phone shows at once; a wider screen has a faster network. */
export const seenAtOnce = 4

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

/** A list that goes on; `children` stand where it is empty. */
export function Products<Page extends ListPage>({
  list,
  children,
}: {
  list: List<Page>
  children: ComponentChildren
}) {
  const items = list.items.value
  const page = list.page.value
  return (
    <>
      {items.length > 0 && (
        <>
          <h2 class="unseen">{t('products')}</h2>
          <Cards cards={items} eager={seenAtOnce} />
        </>
      )}
      {page.state === 'loading' && <Bones />}
      {page.state === 'failed' && <FailureNotice failure={page.failure} again={() => void list.more()} />}
      {page.state === 'ready' && items.length === 0 && children}
      {page.state === 'ready' && page.value.next !== null && (
        <div class="more">
          <button type="button" class="button quiet" onClick={() => void list.more()}>
            {t('show-more')}
          </button>
        </div>
      )}
    </>
  )
}
