import { t } from '../../language.ts'
import type { ShopView } from '../api.ts'
import { pathTo } from '../route.ts'
import { Contact } from './Contact.tsx'
import { Popular } from './Popular.tsx'

export function SearchNothing({ words, shop }: { words: string; shop: ShopView }) {
  return (
    <>
      <div class="notice">
        <h2>{t('search-nothing-title')}</h2>
        <p>{t('search-nothing-text', { words })}</p>
        <a class="button" href={pathTo.catalogue}>
          {t('to-catalogue')}
        </a>
        <Contact shop={shop} />
      </div>
      <Popular />
    </>
  )
}
