import { t } from '../../language.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import type { ShopView } from '../api.ts'
import { pathTo } from '../route.ts'
import { Contact } from './Contact.tsx'

/** The shop's own words below every page, always in the same place. */
export function Footer({ shop }: { shop: ShopView }) {
  return (
    <footer class="foot-of-shop">
      <div class="page">
        <div class="foot-part">
          <p class="foot-name">{shop.name}</p>
          {shop.footer !== '' && <p class="foot-text">{shop.footer}</p>}
        </div>
        <Contact shop={shop} />
        <nav class="foot-ways" aria-label={t('about-shop')}>
          <a href={pathTo.catalogue}>{t('all-products')}</a>
          {shop.pages.map(({ slug, title }) => (
            <a href={pathTo.text(slug)} key={slug}>
              {title}
            </a>
          ))}
        </nav>
        <LanguageSwitch languages={shop.languages} />
      </div>
    </footer>
  )
}
