import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { haptic } from '../../telegram/haptics.ts'
import type { ProductView, ShopView } from '../api.ts'
import { later } from '../later.tsx'
import {
  type Choice,
  colourOf,
  gallerySizes,
  offerOf,
  pathInColour,
  picturesOf,
  purchaseOf,
  sizesOf,
  variantOf,
  variantsOf,
} from '../models/product.ts'
import { replace } from '../navigation.ts'
import { Colours, Sizes } from './Choices.tsx'
import { Gallery } from './Gallery.tsx'
import { Heart } from './Heart.tsx'
import { gently } from './motion.ts'
import { Price } from './Price.tsx'
import { RatingLink } from './RatingLink.tsx'
import '../buying.css'
import '../reviews.css'
import '../row.css'

const BuyBar = later('BuyBar', () => import('./BuyBar.tsx'))
const Share = later('Share', () => import('./Share.tsx'))
const ProductStock = later('ProductStock', () => import('./ProductStock.tsx'))
const ProductAbout = later('ProductAbout', () => import('./ProductAbout.tsx'))
const ProductBelow = later('ProductBelow', () => import('./ProductBelow.tsx'))

type Props = { product: ProductView; shop: ShopView; colourId: number | null; search: string }

/** Everything about one product, in the order in which people ask. */
export function ProductParts({ product, shop, colourId, search }: Props) {
  const size = useSignal<string | null>(null)
  const picture = useSignal(0)
  const isMissing = useSignal(false)
  const sizeGroup = useRef<HTMLFieldSetElement>(null)
  const choice: Choice = { colourId, size: size.value }
  const colour = colourOf(product, choice)
  const variant = variantOf(product, choice)
  const offer = offerOf(product, choice)
  const purchase = purchaseOf(product, choice)
  const name = colour === undefined ? product.title : `${product.title}, ${colour.title}`

  useEffect(() => aheadOf(({ fetchAhead }) => fetchAhead(firstOfEach(product), gallerySizes)), [product])
  const chooseColour = (id: number) => replace(pathInColour(product.id, search, id))
  const chooseSize = (chosen: string) => {
    size.value = chosen
    isMissing.value = false
    haptic('selection')
  }
  const askForSize = () => {
    isMissing.value = true
    haptic('warning')
    showGroup(sizeGroup.current)
  }
  return (
    <article class="product">
      <Gallery
        pictures={picturesOf(product, colour)}
        title={name}
        picture={picture.value}
        onPicture={(index) => {
          picture.value = index
        }}
      >
        <div class="corner">
          <Heart id={product.id} title={product.title} />
          <Share title={product.title} url={() => linkToSend(shop.bot, product.id)} />
        </div>
      </Gallery>
      <div class="facts">
        <h1>{product.title}</h1>
        {product.rating !== null && <RatingLink rating={product.rating} />}
        <Price minor={offer.priceMinor} oldMinor={offer.oldPriceMinor} from={offer.from} saving />
        <Colours
          product={product}
          chosen={colour}
          onChoose={chooseColour}
          onNear={({ pictures }) => {
            const next = pictures[picture.peek()] ?? pictures.at(-1)
            if (next) aheadOf(({ fetchNow }) => fetchNow(next, gallerySizes))
          }}
        />
        <Sizes
          sizes={sizesOf(product)}
          variants={variantsOf(product, colour)}
          chosen={size.value ?? (variant?.size || null)}
          onChoose={chooseSize}
          isMissing={isMissing.value}
          group={sizeGroup}
        />
        <ProductStock
          offer={offer}
          purchase={purchase}
          size={size.value}
          onColour={chooseColour}
          onSize={chooseSize}
        />
        <BuyBar purchase={purchase} offer={offer} title={name} onMissing={askForSize} />
        <ProductAbout product={product} variant={variant} shop={shop} />
      </div>
      <ProductBelow product={product} />
    </article>
  )
}

/** Pictures that may be wanted next: nice to have, and nobody's first need. */
function aheadOf(work: (ahead: typeof import('./gallery-ahead.ts')) => Promise<void>): void {
  import('./gallery-ahead.ts').then(work).catch(() => {})
}

/** The first picture of each colour: what a tap shows. */
function firstOfEach({ colours }: ProductView) {
  return colours.flatMap(({ pictures }) => pictures.slice(0, 1))
}

/** Into Telegram where the shop has a bot there; else to this page, in the colour that is looked at. */
function linkToSend(bot: string | null, productId: number): string {
  return bot === null ? location.href : `https://t.me/${bot}?startapp=p_${productId}`
}

/** Where something is still to be chosen: shown, and under the keyboard, at what is to be had. */
function showGroup(group: HTMLElement | null): void {
  group?.scrollIntoView({ block: 'center', behavior: gently() })
  group?.querySelector<HTMLElement>('label:not(.gone) input')?.focus({ preventScroll: true })
}
