import { t } from '../../language.ts'
import type { ShopView } from '../api.ts'
import { pathTo } from '../route.ts'

export function Footer({ shop }: { shop: ShopView }) {
  return (
    <footer class="page shop-foot">
      <p>{shop.name}</p>
      <nav aria-label={t('about-shop')}>
        <a class="foot-link" href={pathTo.catalogue}>
          {t('all-products')}
        </a>
      </nav>
    </footer>
  )
}
