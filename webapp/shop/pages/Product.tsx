import { useLayoutEffect } from 'preact/hooks'
import { language, t } from '../../language.ts'
import { FailureNotice } from '../../parts/Notice.tsx'
import { Slow } from '../../parts/Slow.tsx'
import type { ProductView, ShopView } from '../api.ts'
import {
  type Choice,
  colourOf,
  type Offer,
  offerOf,
  openProduct,
  picturesOf,
  sizesOf,
  variantsOf,
} from '../models/product.ts'
import { Colours, Sizes } from '../parts/Choices.tsx'
import { Gallery } from '../parts/Gallery.tsx'
import { Price } from '../parts/Price.tsx'
import { Nowhere } from './Nowhere.tsx'

export function Product({ shop, id }: { shop: ShopView; id: number }) {
  const { product, choice, again } = openProduct(id, language())
  const state = product.value
  const title = state.state === 'ready' ? state.value.title : shop.name
  useLayoutEffect(() => {
    document.title = title === shop.name ? title : `${title} — ${shop.name}`
  }, [title, shop.name])
  if (state.state === 'failed' && state.failure.code === 'not-found') return <Nowhere />
  return (
    <main class="page" tabIndex={-1}>
      {state.state === 'loading' && <ProductBones />}
      {state.state === 'failed' && <FailureNotice failure={state.failure} again={() => void again()} />}
      {state.state === 'ready' && (
        <Ready
          product={state.value}
          choice={choice.value}
          choose={(part) => {
            choice.value = { ...choice.peek(), ...part }
          }}
        />
      )}
    </main>
  )
}

type Props = { product: ProductView; choice: Choice; choose: (part: Partial<Choice>) => void }

function Ready({ product, choice, choose }: Props) {
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
          picture={choice.picture}
          onPicture={(picture) => choose({ picture })}
        />
      )}
      <div class="facts">
        <h1>{product.title}</h1>
        <Price minor={offer.priceMinor} oldMinor={offer.oldPriceMinor} from={offer.from} saving />
        <Colours product={product} chosen={colour} onChoose={(colourId) => choose({ colourId })} />
        <Sizes
          sizes={sizesOf(product)}
          variants={variants}
          chosen={choice.size}
          onChoose={(size) => choose({ size })}
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
