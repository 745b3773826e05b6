import type { ShopView } from '../api.ts'
import { Picture } from './Picture.tsx'

/** As high as the owner wants it, and never so high that nothing is seen below. */
export function Hero({ shop }: { shop: ShopView }) {
  const { picture, heightShare, title, text } = shop.hero
  return (
    <section class={picture === null ? 'hero plain' : 'hero'} style={{ '--share': heightShare }}>
      {picture !== null && (
        <Picture picture={picture} alt="" eager class="hero-picture" sizes="min(100vw, 1232px)" />
      )}
      <div class="hero-words">
        <h1>{title}</h1>
        {text !== '' && <p>{text}</p>}
      </div>
    </section>
  )
}
