// Finds the names in a call that the Bot API does not have. Says nothing of values: whether they will do is for the method.
import { isPassedOver, successorOf } from './outlived.ts'
import {
  type ApiMethod,
  type BotApi,
  fieldOf,
  isObject,
  optionsOf,
  type Shape,
  type Types,
  unite,
} from './shapes.ts'
import { completeIn, hasField, meantBy, nameOfAll, variantsOf } from './variants.ts'

/** A sentence for each; `fields` as they came with the call, JSON still being text. */
export function unknownNames(api: BotApi, method: ApiMethod, fields: ReadonlyMap<string, string>): string[] {
  return [...fields].flatMap(([name, text]) => {
    const shape = fieldOf(method.params, name)
    if (shape !== undefined) return inJson(api.types, name, shape, text)
    const successor = successorOf(name)
    const outlived = successor !== undefined && fieldOf(method.params, successor) !== undefined
    return outlived || name === 'method' ? [] : [`${method.name} has no parameter "${name}"`]
  })
}

function inJson(types: Types, name: string, shape: Shape, text: string): string[] {
  if (!optionsOf(types, shape).some((option) => typeof option.shape === 'object')) return []
  try {
    return inValue(types, name, shape, JSON.parse(text))
  } catch (error) {
    // Whoever reads the parameter refuses it in Telegram's words.
    if (error instanceof SyntaxError) return []
    throw error
  }
}

function inValue(types: Types, path: string, shape: Shape, value: unknown): string[] {
  if (Array.isArray(value)) {
    const lists = optionsOf(types, shape).flatMap((option) =>
      typeof option.shape === 'object' && 'list' in option.shape ? [option.shape.list] : [],
    )
    if (lists.length === 0) return []
    const items = unite(lists)
    return value.flatMap((item, at) => inItem(types, `${path}[${at}]`, items, item))
  }
  return isObject(value) ? inObject(types, path, shape, value) : []
}

/** A word in a list is a name, too: Telegram ignores the kinds of updates it does not know. */
function inItem(types: Types, path: string, shape: Shape, item: unknown): string[] {
  const isWord = typeof item === 'string' && typeof shape === 'object' && 'one' in shape
  if (!isWord) return inValue(types, path, shape, item)
  return shape.one.includes(item) ? [] : [`${path}: there is no "${item}"`]
}

function inObject(types: Types, path: string, shape: Shape, value: Record<string, unknown>): string[] {
  const all = variantsOf(types, shape)
  if (all.length === 0) return []
  const meant = meantBy(all, value)
  if (!Array.isArray(meant)) {
    return [`${path}: ${nameOfAll(all, shape)} has no ${meant.tag} ${JSON.stringify(meant.value)}`]
  }
  const variants = completeIn(meant, value)
  return Object.entries(value).flatMap(([key, inner]) => {
    const shapes = variants.flatMap(({ fields }) => fieldOf(fields, key) ?? [])
    if (shapes.length > 0) return inValue(types, `${path}.${key}`, unite(shapes), inner)
    const successor = successorOf(key)
    const outlived = successor !== undefined && hasField(variants, successor)
    return outlived || isPassedOver(key)
      ? []
      : [`${path}: ${nameOfAll(variants, shape)} has no field "${key}"`]
  })
}
