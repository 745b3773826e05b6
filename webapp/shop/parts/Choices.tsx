import type { RefObject } from 'preact'
import { t } from '../../language.ts'
import type { ColourView, ProductView, VariantView } from '../api.ts'
import { isGone, variantsOf } from '../models/product.ts'
import { Photo } from './Picture.tsx'

type ColoursProps = {
  product: ProductView
  chosen: ColourView | undefined
  onChoose: (id: number) => void
  /** Somebody is about to. */
  onNear: (colour: ColourView) => void
}

/** The product in each colour; what is sold out in one stays, so that it can be looked at. */
export function Colours({ product, chosen, onChoose, onNear }: ColoursProps) {
  if (product.colours.length === 0 || chosen === undefined) return null
  return (
    <fieldset class="choice">
      <legend>
        {t('colour')} <b>{chosen.title}</b>
      </legend>
      <div class="choices">
        {product.colours.map((colour) => {
          const gone = variantsOf(product, colour).every(isGone)
          return (
            <label
              key={colour.id}
              class={gone ? 'preview gone' : 'preview'}
              title={colour.title}
              onPointerEnter={() => onNear(colour)}
            >
              <ColourPreview colour={colour} />
              <input
                type="radio"
                name="colour"
                checked={colour.id === chosen.id}
                onChange={() => onChoose(colour.id)}
                aria-label={gone ? t('choice-sold-out', { name: colour.title }) : colour.title}
              />
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

function ColourPreview({ colour }: { colour: ColourView }) {
  const [first] = colour.pictures
  return first === undefined ? (
    <span class="swatch" style={{ background: colour.hex }} />
  ) : (
    <Photo picture={first} alt="" sizes="60px" widest={320} />
  )
}

type SizesProps = {
  sizes: readonly string[]
  /** Of the chosen colour. */
  variants: readonly VariantView[]
  chosen: string | null
  onChoose: (size: string) => void
  /** Somebody wants to buy, and has not said which. */
  isMissing: boolean
  group: RefObject<HTMLFieldSetElement | null>
  children?: preact.ComponentChildren
}

export function Sizes({ sizes, variants, chosen, onChoose, isMissing, group, children }: SizesProps) {
  if (sizes.length === 0) return null
  return (
    <fieldset class={isMissing ? 'choice missing' : 'choice'} ref={group}>
      <legend>
        {t('size')} {chosen !== null && <b>{chosen}</b>}
      </legend>
      {children}
      <div class="choices sizes">
        {sizes.map((size) => {
          const gone = variants.filter((variant) => variant.size === size).every(isGone)
          return (
            <label key={size} class={gone ? 'size gone' : 'size'}>
              {size}
              <input
                type="radio"
                name="size"
                checked={size === chosen}
                onChange={() => onChoose(size)}
                aria-label={gone ? t('choice-sold-out', { name: size }) : size}
              />
            </label>
          )
        })}
      </div>
      <div role="alert">{isMissing && <p class="ask">{t('choose-size')}</p>}</div>
    </fieldset>
  )
}
