import { t } from '../../language.ts'
import type { ColourView, ProductView, VariantView } from '../api.ts'
import { variantsOf } from '../models/product.ts'
import { pictureUrl } from './Picture.tsx'

type ColoursProps = { product: ProductView; chosen: ColourView | undefined; onChoose: (id: number) => void }

/** The product in each colour; what is sold out in one stays, so that it can be looked at. */
export function Colours({ product, chosen, onChoose }: ColoursProps) {
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
            <label key={colour.id} class={gone ? 'preview gone' : 'preview'} title={colour.title}>
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
    <img src={pictureUrl(first)} alt="" width={64} height={64} />
  )
}

type SizesProps = {
  sizes: readonly string[]
  variants: readonly VariantView[]
  chosen: string | null
  onChoose: (size: string) => void
}

export function Sizes({ sizes, variants, chosen, onChoose }: SizesProps) {
  if (sizes.length === 0) return null
  return (
    <fieldset class="choice">
      <legend>
        {t('size')} {chosen !== null && sizes.includes(chosen) && <b>{chosen}</b>}
      </legend>
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
    </fieldset>
  )
}

function isGone({ availability }: VariantView): boolean {
  return availability === 'sold_out'
}
