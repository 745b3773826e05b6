// Where the talk about a product goes on: what a new one is asked next, and what came before it.
import { listCategoryChoices, mayMakeCategories } from '#shop/categories/category-choice.ts'
import { listMissing, type Missing } from '#shop/products/product-complete.ts'
import { findSheet, type ProductSheet } from '#shop/products/product-sheet.ts'
import type { Asking, Field } from './asking.ts'
import type { SheetPart } from './product-buttons.ts'
import { asksOfNew, type Scene } from './talk-questions.ts'

/** A product is done with where nothing more is asked: then its sheet is shown, or this part of it. */
export type Step = { asked: Asking } | { product: number; part: SheetPart; of?: number | undefined }

export function stepAfter(scene: Scene): Step {
  const { around, asked } = scene
  const sheet = asked.product === null ? undefined : findSheet(around.db, asked.product)
  if (sheet === undefined) return { asked }
  if (asked.flow === 'edit') return { product: sheet.id, ...partOf(asked) }
  const { field, of } = nextOf(scene, sheet)
  return { asked: { ...asked, field, of, page: 1, typed: null } }
}

const fieldOf = { title: 'title', price: 'price', variants: 'stock' } as const satisfies Record<
  Missing,
  Field
>

/** What a product lacks before customers may see it. */
export function missingField(sheet: ProductSheet): Field | undefined {
  const [missing] = listMissing(sheet)
  return missing && fieldOf[missing]
}

type Next = { field: Field; of: number | null }

function nextOf(scene: Scene, sheet: ProductSheet): Next {
  const { field, of } = scene.asked
  if (field === 'colours' || field === 'colour-photos') {
    const colour =
      sheet.colours[1 + sheet.colours.findIndex(({ id }) => field === 'colour-photos' && id === of)]
    return colour === undefined ? stockOr('ready', sheet) : { field: 'colour-photos', of: colour.id }
  }
  if (field === 'sizes') return stockOr('ready', sheet)
  if (scene.asked.flow === 'finish') return { field: missingField(sheet) ?? 'ready', of: null }
  const at = (asksOfNew as readonly Field[]).indexOf(field === 'new-category' ? 'category' : field)
  const next = asksOfNew.slice(at + 1).find((one) => isMissing(scene, sheet, one))
  return { field: next ?? 'ready', of: null }
}

/** How many there are of each is asked where somebody has yet to say it. */
function stockOr(field: Field, { variants }: ProductSheet): Next {
  const isOpen =
    variants.length === 0 ||
    variants.every(({ stock, availability }) => stock === null && availability === 'in_stock')
  return { field: isOpen ? 'stock' : field, of: null }
}

function isMissing({ around, staff, ctx }: Scene, sheet: ProductSheet, field: Field): boolean {
  if (field === 'price') return sheet.priceMinor === 0
  if (field === 'look') return sheet.images.length === 0
  if (field === 'stock') return sheet.variants.length === 0 || stockOr('ready', sheet).field === 'stock'
  if (field !== 'category') return false
  // Where there are none, and they are not the person's to make, there is nothing to ask.
  const isAsked =
    mayMakeCategories(around.db, staff) ||
    listCategoryChoices(around.db, staff, null, ctx.language).length > 0
  return sheet.categoryId === null && isAsked
}

/** What is asked on the way leads back to where it was asked for. */
const detours: Partial<Record<Field, Field>> = {
  'new-category': 'category',
  sizes: 'stock',
  colours: 'stock',
  'colour-photos': 'colours',
}

export function stepBefore({ asked }: Scene): Step {
  const isAlone = asked.flow === 'edit' || (asked.flow === 'finish' && !detours[asked.field])
  if (isAlone && asked.product !== null) return { product: asked.product, ...partOf(asked) }
  const at = (asksOfNew as readonly Field[]).indexOf(asked.field)
  const field = detours[asked.field] ?? asksOfNew[Math.max(0, at - 1)] ?? 'title'
  return {
    asked: { ...asked, field, of: asked.field === 'new-category' ? asked.of : null, page: 1, typed: null },
  }
}

function partOf({ field, of }: Asking): { part: SheetPart; of?: number | undefined } {
  if (field.startsWith('variant-')) return { part: 'variant', of: of ?? undefined }
  if (field === 'colour-ru' || field === 'colour-en' || field === 'colour-hex')
    return { part: 'colour', of: of ?? undefined }
  if (field === 'sizes') return { part: 'variants' }
  if (field === 'stock') return { part: 'variants' }
  if (field === 'photos') return { part: 'photos' }
  if (field === 'colours' || field === 'colour-photos') return { part: 'colours' }
  return { part: 'main' }
}
