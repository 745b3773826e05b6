// Which of the types a value may have is the one meant: by its `type`, `status` or whatever tells them apart, and by the
// fields it brings.
import { type Fields, fieldOf, fieldsOf, optionsOf, own, type Shape, type Types } from './shapes.ts'

export type Variant = { name: string | undefined; fields: Fields }

const found = new WeakMap<Shape & object, Variant[]>()

export function variantsOf(types: Types, shape: Shape): Variant[] {
  if (typeof shape === 'string') return []
  const known = found.get(shape)
  if (known) return known
  const variants = optionsOf(types, shape).flatMap((option) => {
    const fields = fieldsOf(types, option.shape)
    return fields ? [{ name: option.name, fields }] : []
  })
  found.set(shape, variants)
  return variants
}

/** The field that tells the variants apart, when its value is none of theirs. */
export type Unheard = { tag: string; value: unknown }

/** The variants with the value's tag; the tag alone when there is none such. */
export function meantBy(variants: Variant[], value: Record<string, unknown>): Variant[] | Unheard {
  const tag = tagOf(variants)
  const said = tag === undefined ? undefined : own(value, tag)
  if (tag === undefined || said === undefined) return variants
  const meant = variants.filter(({ fields }) => tagsIn(fields, tag).includes(said))
  return meant.length > 0 ? meant : { tag, value: said }
}

/** Those of which every required field is there; all of them when none has. */
export function completeIn(variants: Variant[], value: Record<string, unknown>): Variant[] {
  const complete = variants.filter(({ fields }) =>
    Object.keys(fields.must).every((key) => Object.hasOwn(value, key)),
  )
  return complete.length > 0 ? complete : variants
}

function tagOf(variants: Variant[]): string | undefined {
  const [first] = variants
  if (first === undefined || variants.length === 1) return undefined
  return Object.keys(first.fields.must).find((key) =>
    variants.every(({ fields }) => tagsIn(fields, key).length > 0),
  )
}

function tagsIn(fields: Fields, key: string): unknown[] {
  const shape = own(fields.must, key)
  return typeof shape === 'object' && 'one' in shape ? shape.one : []
}

/** How the documentation calls it: the names inside a namespace are not Telegram's. */
export function plainName(name: string): string {
  return name.replace(/\..*$/, '')
}

/** A name for any of them. */
export function nameOfAll(variants: Variant[], shape: Shape): string {
  const [only] = variants
  if (variants.length === 1 && only?.name !== undefined && !only.name.includes('.')) return only.name
  if (typeof shape === 'object' && 'name' in shape) return plainName(shape.name)
  const names = variants.flatMap(({ name }) => (name === undefined ? [] : [plainName(name)]))
  return [...new Set(names)].join(' or ') || 'object'
}

export function hasField(variants: Variant[], key: string): boolean {
  return variants.some(({ fields }) => fieldOf(fields, key) !== undefined)
}
