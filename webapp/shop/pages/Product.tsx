import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import type { ProductView } from '../api.ts'
import { asked } from '../asked.ts'
import { later } from '../later.tsx'
import { colourIn } from '../models/product.ts'
import type { PageProps } from '../pages.ts'
import { ProductParts } from '../parts/ProductParts.tsx'
import { questions } from '../questions.ts'
import '../product.css'

const ProductGone = later('ProductGone', () => import('../parts/ProductGone.tsx'))

export function Product({ shop, route: { id, search } }: PageProps<'product'>) {
  const product = asked<ProductView>(questions.product(id))
  const state = product.now.value
  if (state.state === 'failed' && state.failure.code === 'not-found') return <ProductGone />
  return (
    <main class="page product-page" tabIndex={-1}>
      {state.state === 'loading' && <ProductBones />}
      {state.state === 'failed' && (
        <FailureNotice failure={state.failure} again={() => void product.again()} />
      )}
      {state.state === 'ready' && (
        <ProductParts
          product={state.value}
          shop={shop}
          colourId={colourIn(search)}
          search={search}
          key={id}
        />
      )}
    </main>
  )
}

function ProductBones() {
  return (
    <div role="status">
      <div class="product bones">
        <div class="gallery">
          <div class="bone frame" />
        </div>
        <div class="facts">
          <div class="bone line wide" />
          <div class="bone line" />
          <div class="bone line wide" />
        </div>
      </div>
      <Slow />
    </div>
  )
}
