// Checks the local Telegram's own answers and updates against the Bot API: every required field there, no unknown one, every
// value of its type. Judges nothing a bot sends.
import {
  type ApiMethod,
  type BotApi,
  type Fields,
  fieldOf,
  fieldsOf,
  isObject,
  type Literal,
  optionsOf,
  own,
  type Shape,
  type Types,
  typeNamed,
} from './shapes.ts'
import { completeIn, meantBy, plainName, type Variant, variantsOf } from './variants.ts'

/** A sentence for every fault, with the place it is in; none means that all is well. */
export function checkAnswer(api: BotApi, method: ApiMethod, result: unknown): string[] {
  return faultsOf(
    { types: api.types, path: `${method.name}'s result`, name: 'result' },
    method.result,
    result,
  )
}

export function checkUpdate(api: BotApi, update: unknown): string[] {
  return checkValue(api, 'Update', update)
}

/** `typeName` as the declarations have it, `Message.TextMessage` too. */
export function checkValue(api: BotApi, typeName: string, value: unknown): string[] {
  return faultsOf({ types: api.types, path: typeName, name: typeName }, { name: typeName }, value)
}

/** `path` leads to the value, `name` is the nearest type it is known by. */
type Look = { types: Types; path: string; name: string }

function faultsOf(look: Look, shape: Shape, value: unknown): string[] {
  if (typeof shape === 'string') return typeof value === shape ? [] : [expected(look, shape, value)]
  if ('name' in shape) {
    return faultsOf({ ...look, name: plainName(shape.name) }, typeNamed(look.types, shape.name), value)
  }
  if ('one' in shape) {
    return shape.one.some((literal) => literal === value) ? [] : [expected(look, listed(shape.one), value)]
  }
  if ('list' in shape) {
    if (!Array.isArray(value)) return [expected(look, 'a list', value)]
    return value.flatMap((item, at) => faultsOf({ ...look, path: `${look.path}[${at}]` }, shape.list, item))
  }
  if ('any' in shape) return faultsInUnion(look, shape, value)
  const fields = fieldsOf(look.types, shape)
  if (fields)
    return isObject(value) ? faultsInFields(look, fields, value) : [expected(look, look.name, value)]
  return 'all' in shape ? [...new Set(shape.all.flatMap((part) => faultsOf(look, part, value)))] : []
}

function faultsInFields(look: Look, fields: Fields, value: Record<string, unknown>): string[] {
  const { path, name } = look
  const lacking = Object.keys(fields.must)
    .filter((key) => own(value, key) === undefined)
    .map((key) => `${path}: ${name} needs "${key}"`)
  const wrong = Object.entries(value).flatMap(([key, inner]) => {
    // JSON leaves it out.
    if (inner === undefined) return []
    const shape = fieldOf(fields, key)
    if (shape === undefined || shape === 'nothing') return [`${path}: ${name} has no field "${key}"`]
    return faultsOf({ ...look, path: `${path}.${key}` }, shape, inner)
  })
  return [...lacking, ...wrong]
}

function faultsInUnion(look: Look, shape: Shape, value: unknown): string[] {
  if (isObject(value)) return faultsInVariants(look, shape, value)
  const options = optionsOf(look.types, shape).filter(
    (option) => fieldsOf(look.types, option.shape) === undefined,
  )
  const tried = options.map((option) => faultsOf(look, option.shape, value))
  if (tried.some((faults) => faults.length === 0)) return []
  const list = options.findIndex((option) => typeof option.shape === 'object' && 'list' in option.shape)
  if (Array.isArray(value) && list >= 0) return tried[list] ?? []
  return [expected(look, look.name, value)]
}

/** The faults of the variant that is nearest. */
function faultsInVariants(look: Look, shape: Shape, value: Record<string, unknown>): string[] {
  const meant = meantBy(variantsOf(look.types, shape), value)
  if (!Array.isArray(meant)) {
    return [`${look.path}: ${look.name} has no ${meant.tag} ${JSON.stringify(meant.value)}`]
  }
  const tried = completeIn(meant, value).map(({ name, fields }: Variant) =>
    faultsInFields({ ...look, name: name === undefined ? look.name : plainName(name) }, fields, value),
  )
  const fewest = Math.min(...tried.map((faults) => faults.length))
  return tried.find((faults) => faults.length === fewest) ?? [expected(look, look.name, value)]
}

function listed(literals: Literal[]): string {
  return literals.map((literal) => JSON.stringify(literal)).join(' or ')
}

function expected(look: Look, what: string, value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  const found = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return `${look.path}: expected ${what}, found ${found}`
}
