import type { ComponentChildren } from 'preact'
import { t } from '../../language.ts'
import { pathTo } from '../route.ts'

/** Nothing is in the cart. `children`: another way on than to the goods. */
export function EmptyCart({ children }: { children?: ComponentChildren }) {
  return (
    <div class="notice">
      <h2>{t('basket-nothing')}</h2>
      <p>{t('basket-nothing-text')}</p>
      <a class="button" href={pathTo.catalogue}>
        {t('to-catalogue')}
      </a>
      {children}
    </div>
  )
}
