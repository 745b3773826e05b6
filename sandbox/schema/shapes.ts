// How the Bot API is described here: the shape of every method and type, as plain JSON. Looks things up and puts
// shapes together; reads no declarations and judges no value.

export type Literal = string | number | boolean
/** `file` is an upload; `nothing` a field that must not be there. */
export type Plain = 'string' | 'number' | 'boolean' | 'file' | 'nothing'
export type Fields = { must: Record<string, Shape>; may: Record<string, Shape> }
export type Shape =
  | Plain
  | Fields
  | { one: Literal[] }
  | { list: Shape }
  | { any: Shape[] }
  | { all: Shape[] }
  | { name: string }

export type Types = Record<string, Shape>
export type ApiMethod = { name: string; params: Fields; result: Shape }
export type BotApi = {
  /** By the method's name in small letters. */
  methods: Record<string, ApiMethod>
  types: Types
}

/** One of the shapes a value may have, under the nearest name it goes by. */
export type Option = { name: string | undefined; shape: Shape }

/** A record made of JSON also answers to `constructor`: only what was put there counts. */
export function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}

export function typeNamed(types: Types, name: string): Shape {
  const shape = own(types, name)
  if (shape === undefined) throw new Error(`The Bot API has no type ${name}`)
  return shape
}

/** Any of them: literals together, nothing twice. */
export function unite(shapes: Shape[]): Shape {
  const flat = shapes.flatMap((shape) => (typeof shape === 'object' && 'any' in shape ? shape.any : [shape]))
  const literals = flat.flatMap((shape) => (typeof shape === 'object' && 'one' in shape ? shape.one : []))
  const others = flat.filter((shape) => typeof shape !== 'object' || !('one' in shape))
  const all = literals.length > 0 ? [{ one: [...new Set(literals)] }, ...others] : others
  const different = [...new Map(all.map((shape) => [JSON.stringify(shape), shape])).values()]
  const [only] = different
  return different.length === 1 && only !== undefined ? only : { any: different }
}

const merged = new WeakMap<Shape & object, Fields>()

/** All the fields of a shape that is one object; nothing for a list, a union or a plain value. */
export function fieldsOf(types: Types, shape: Shape): Fields | undefined {
  if (typeof shape === 'string') return undefined
  if ('must' in shape) return shape
  if ('name' in shape) return fieldsOf(types, typeNamed(types, shape.name))
  if (!('all' in shape)) return undefined
  const known = merged.get(shape)
  if (known) return known
  const parts = shape.all.map((part) => fieldsOf(types, part))
  if (parts.includes(undefined)) return undefined
  const fields = parts.filter((part) => part !== undefined).reduce(merge)
  merged.set(shape, fields)
  return fields
}

function merge(a: Fields, b: Fields): Fields {
  const both: Fields = { must: {}, may: {} }
  for (const key of new Set([a, b].flatMap(({ must, may }) => [...Object.keys(must), ...Object.keys(may)]))) {
    const shapes = [fieldOf(a, key), fieldOf(b, key)].filter((shape) => shape !== undefined)
    const needed = Object.hasOwn(a.must, key) || Object.hasOwn(b.must, key)
    both[needed ? 'must' : 'may'][key] = intersect(shapes)
  }
  return both
}

export function intersect(shapes: Shape[]): Shape {
  if (shapes.includes('nothing')) return 'nothing'
  // `'bold'` says more than `string`.
  const literals = shapes.filter((shape) => typeof shape === 'object' && 'one' in shape)
  const exact = literals.length > 0 ? literals : shapes
  const different = [...new Map(exact.map((shape) => [JSON.stringify(shape), shape])).values()]
  const [only] = different
  return different.length === 1 && only !== undefined ? only : { all: different }
}

export function fieldOf(fields: Fields, key: string): Shape | undefined {
  return own(fields.must, key) ?? own(fields.may, key)
}

/** The shapes behind names and unions, each on its own. */
export function optionsOf(types: Types, shape: Shape, name?: string): Option[] {
  if (typeof shape !== 'string') {
    if ('name' in shape) return optionsOf(types, typeNamed(types, shape.name), shape.name)
    if ('any' in shape) return shape.any.flatMap((part) => optionsOf(types, part, name))
  }
  return [{ name, shape }]
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
