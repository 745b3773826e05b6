// Fluent texts as code, for the browser: what would be read and worked out there at each visit is worked out once, at the build.
import { FluentResource } from '@fluent/bundle'
import type { Language } from '#db/schema/kinds.ts'
import { unbroken } from './unbroken.ts'

/** As the parser gives them. */
type Literal = { type: 'str' | 'num'; value: string | number }
type Part =
  | string
  | Literal
  | { type: 'var'; name: string }
  | { type: 'select'; selector: Part; variants: { key: Literal; value: Pattern }[]; star: number }
  | { type: 'term' | 'mesg' | 'func' }
type Pattern = string | Part[]

/** A module with a function or a plain text for each key; speaker.ts reads them out. */
export function compileFluent(language: Language, source: string): string {
  const entries = new FluentResource(source).body.map(({ id, value }) => {
    const pattern = value as Pattern | null
    return `${JSON.stringify(id)}:${messageOf(pattern ?? '', unbroken[language])}`
  })
  return `export const messages = {\n${entries.join(',\n')}\n}\n`
}

type Write = (text: string) => string

function messageOf(pattern: Pattern, write: Write): string {
  if (typeof pattern === 'string') return JSON.stringify(write(pattern))
  return `(p,v,s)=>${patternOf(pattern, write)}`
}

function patternOf(pattern: Pattern, write: Write): string {
  if (typeof pattern === 'string') return JSON.stringify(write(pattern))
  // Begins with a text, so that two figures side by side are not added up.
  return [typeof pattern[0] === 'string' ? [] : ['""'], ...pattern.map((part) => partOf(part, write))]
    .flat()
    .join('+')
}

function partOf(part: Part, write: Write): string {
  if (typeof part === 'string') return JSON.stringify(write(part))
  if (part.type === 'var') return `v(p.${nameOf(part)})`
  if (part.type === 'str') return JSON.stringify(String((part as Literal).value))
  if (part.type === 'select') return selectOf(part as Extract<Part, { type: 'select' }>, write)
  throw new Error(`a ${part.type} is more than the texts of the web app may hold`)
}

function selectOf({ selector, variants, star }: Extract<Part, { type: 'select' }>, write: Write): string {
  if (typeof selector === 'string' || selector.type !== 'var') throw new Error('a text is chosen by a value')
  const cases = variants.map(
    ({ key, value }) => `${JSON.stringify(String(key.value))}:()=>${patternOf(value, write)}`,
  )
  const other = JSON.stringify(String(variants[star]?.key.value))
  return `s(p.${nameOf(selector)},{${cases.join(',')}},${other})`
}

function nameOf(part: Part): string {
  return (part as { name: string }).name
}
