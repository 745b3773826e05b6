import { t } from '../../language.ts'
import type { ProductView } from '../api.ts'
import { Related } from './Related.tsx'
import { Reviews } from './Reviews.tsx'

/** For whoever reads on: what others say of it, and what is like it. */
export function ProductBelow({ product: { id, rating, related } }: { product: ProductView }) {
  return (
    <>
      {rating !== null && <Reviews productId={id} rating={rating} />}
      <Related title={t('related')} cards={related} />
    </>
  )
}
