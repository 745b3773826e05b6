import { t } from '../../language.ts'
import type { ProductView, ShopView, VariantView } from '../api.ts'
import { pathTo } from '../route.ts'
import { Arrow } from './Arrow.tsx'

type Props = { product: ProductView; variant: VariantView | undefined; shop: ShopView }

/** Pages are named by their owners, in Latin letters: these are the ones a buyer asks for before buying. */
const aboutDelivery = /deliver|shipping|dostavk|payment|oplat|return|exchange|refund|vozvrat|obmen/

/** The shop's own words about it, and how it comes and goes back. */
export function ProductAbout({ product, variant, shop }: Props) {
  const paragraphs = product.description.split('\n').filter((paragraph) => paragraph.trim() !== '')
  const pages = product.kind === 'good' ? shop.pages.filter(({ slug }) => aboutDelivery.test(slug)) : []
  return (
    <>
      {paragraphs.length > 0 && (
        <section class="about">
          <h2>{t('about-product')}</h2>
          {paragraphs.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
          {variant !== undefined && variant.sku !== '' && <p class="sku">{t('sku', { sku: variant.sku })}</p>}
        </section>
      )}
      {pages.length > 0 && (
        <ul class="rows">
          {pages.map(({ slug, title }) => (
            <li key={slug}>
              <a href={pathTo.text(slug)}>
                {title}
                <Arrow />
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
