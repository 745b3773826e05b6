// What TypeScript's own generic types make of shapes. The names in them have been read before.
import {
  type Fields,
  fieldOf,
  fieldsOf,
  type Literal,
  optionsOf,
  type Shape,
  type Types,
  unite,
} from './shapes.ts'

type Operator = (types: Types, first: Shape, second: Shape) => Shape

export const operators: Record<string, Operator> = {
  Array: (_, shape) => ({ list: shape }),
  ReadonlyArray: (_, shape) => ({ list: shape }),
  NonNullable: (_, shape) => shape,
  Record: (_, keys, shape) => ({
    must: Object.fromEntries(keys === 'nothing' ? [] : literalsOf(keys).map((key) => [String(key), shape])),
    may: {},
  }),
  Partial(types, shape) {
    const { must, may } = allFields(types, shape)
    return { must: {}, may: { ...must, ...may } }
  },
  Omit(types, shape, keys) {
    const { must, may } = allFields(types, shape)
    const gone = literalsOf(keys)
    const rest = (fields: Record<string, Shape>) =>
      Object.fromEntries(Object.entries(fields).filter(([key]) => !gone.includes(key)))
    return { must: rest(must), may: rest(may) }
  },
  Exclude(types, from, what) {
    if (typeof from === 'object' && 'one' in from) {
      const gone = literalsOf(what)
      return { one: from.one.filter((literal) => !gone.includes(literal)) }
    }
    const union = typeof from === 'object' && 'name' in from ? types[from.name] : from
    if (typeof union !== 'object' || !('any' in union)) throw new Error('Nothing to exclude from')
    return unite(union.any.filter((part) => JSON.stringify(part) !== JSON.stringify(what)))
  },
}

export function keysOf(types: Types, shape: Shape): Shape {
  const { must, may } = allFields(types, shape)
  return { one: [...Object.keys(must), ...Object.keys(may)] }
}

/** `Message['text']`; of a union, whatever it is in any of them. */
export function memberOf(types: Types, shape: Shape, keys: Shape): Shape {
  const options = optionsOf(types, shape).map((option) => allFields(types, option.shape))
  const found = literalsOf(keys).flatMap((key) => options.map((fields) => fieldOf(fields, String(key))))
  if (found.includes(undefined)) throw new Error('There is no such field')
  return unite(found.filter((field) => field !== undefined))
}

function allFields(types: Types, shape: Shape): Fields {
  const fields = fieldsOf(types, shape)
  if (fields === undefined) throw new Error('A type with fields is needed')
  return fields
}

function literalsOf(shape: Shape): Literal[] {
  if (typeof shape === 'object' && 'one' in shape) return shape.one
  throw new Error('Literals are needed')
}
