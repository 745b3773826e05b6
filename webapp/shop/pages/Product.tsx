import { useSignal } from '@preact/signals'
import { t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import type { ProductView } from '../api.ts'
import { asked } from '../asked.ts'
import {
  type Choice,
  colourIn,
  colourOf,
  type Offer,
  offerOf,
  picturesOf,
  sizesOf,
  variantsOf,
} from '../models/product.ts'
import { replace } from '../navigation.ts'
import type { PageProps } from '../pages.ts'
import { Colours, Sizes } from '../parts/Choices.tsx'
import { Gallery } from '../parts/Gallery.tsx'
import { Price } from '../parts/Price.tsx'
import { questions } from '../questions.ts'
import { pathTo } from '../route.ts'
import { Missing } from './Nowhere.tsx'

export function Product({ route: { id, search } }: PageProps<'product'>) {
  const product = asked<ProductView>(questions.product(id))
  const state = product.now.value
  if (state.state === 'failed' && state.failure.code === 'not-found') return <Missing />
  return (
    <main class="page" tabIndex={-1}>
      {state.state === 'loading' && <ProductBones />}
      {state.state === 'failed' && (
        <FailureNotice failure={state.failure} again={() => void product.again()} />
      )}
      {state.state === 'ready' && <Ready product={state.value} colourId={colourIn(search)} key={id} />}
    </main>
  )
}

function Ready({ product, colourId }: { product: ProductView; colourId: number | null }) {
  const size = useSignal<string | null>(null)
  const picture = useSignal(0)
  const choice: Choice = { colourId, size: size.value }
  const colour = colourOf(product, choice)
  const variants = variantsOf(product, colour)
  const offer = offerOf(product, choice)
  const pictures = picturesOf(product, colour)
  return (
    <article class="product">
      {pictures.length > 0 && (
        <Gallery
          pictures={pictures}
          title={colour === undefined ? product.title : `${product.title}, ${colour.title}`}
          picture={picture.value}
          onPicture={(index) => {
            picture.value = index
          }}
        />
      )}
      <div class="facts">
        <h1>{product.title}</h1>
        <Price minor={offer.priceMinor} oldMinor={offer.oldPriceMinor} from={offer.from} saving />
        <Colours
          product={product}
          chosen={colour}
          onChoose={(chosen) => replace(pathTo.product(product.id, chosen))}
        />
        <Sizes
          sizes={sizesOf(product)}
          variants={variants}
          chosen={size.value}
          onChoose={(chosen) => {
            size.value = chosen
          }}
        />
        <Availability offer={offer} />
        <About text={product.description} />
      </div>
    </article>
  )
}

/** A figure comes only when few are left: then it matters. */
function Availability({ offer: { availability, left } }: { offer: Offer }) {
  return (
    <p class={`availability ${availability}`} role="status">
      {left === null ? t(`availability-${availability}`) : t('availability-few', { left })}
    </p>
  )
}

function About({ text }: { text: string }) {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '')
  return (
    <div class="about">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}

function ProductBones() {
  return (
    <div role="status">
      <div class="product bones">
        <div class="bone frame" />
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
