// Everything the demo shop has, and the keys of the pictures it needs: `RUN-TEE/navy/front`, `YGA-BND/front`, `category/yoga`.
import { type DemoCategory, categories as roots } from './categories.ts'
import type { ColourName } from './colours.ts'
import { coloursOf, type Good } from './goods.ts'
import { accessories } from './goods-accessories.ts'
import { bags } from './goods-bags.ts'
import { footwear } from './goods-footwear.ts'
import { kids } from './goods-kids.ts'
import { outdoor } from './goods-outdoor.ts'
import { running } from './goods-running.ts'
import { services, unseen } from './goods-services.ts'
import { training } from './goods-training.ts'
import { yoga } from './goods-yoga.ts'
import { type Look, type View, viewsOf } from './looks.ts'

export const goods: readonly Good[] = [
  ...running,
  ...training,
  ...yoga,
  ...outdoor,
  ...footwear,
  ...accessories,
  ...bags,
  ...kids,
  ...services,
  ...unseen,
]

export type Picture = { key: string; look: Look; colour: ColourName; view: View | 'stage' }

/** What a thing that comes in no choice of colours is drawn in. */
const plainColour: ColourName = 'teal'

export function picturesOf(good: Good, colour?: ColourName): Picture[] {
  return viewsOf(good.look).map((view) => ({
    key: [good.sku, colour, view].filter(Boolean).join('/'),
    look: good.look,
    colour: colour ?? plainColour,
    view,
  }))
}

export function categoryPicture(category: DemoCategory): Picture {
  return { key: `category/${category.slug}`, look: category.look, colour: category.colour, view: 'stage' }
}

/** What the shop greets with. */
export const storefront: Pick<Picture, 'key'> = { key: 'category/footwear' }

export type PlacedCategory = { category: DemoCategory; parent: string | undefined; position: number }

/** The tree, each parent before its children. */
export function listCategories(branch = roots, parent?: string): PlacedCategory[] {
  return branch.flatMap((category, position) => [
    { category, parent, position },
    ...listCategories(category.inside ?? [], category.slug),
  ])
}

export function listPictures(): Picture[] {
  const ofGoods = goods.flatMap((good) => {
    const names = coloursOf(good)
    return names.length === 0 ? picturesOf(good) : names.flatMap((name) => picturesOf(good, name))
  })
  return [...ofGoods, ...listCategories().map(({ category }) => categoryPicture(category))]
}
