import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FluentResource } from '@fluent/bundle'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '#db/schema/kinds.ts'
import { parseSources, readSources, readTranslators } from '#locales/read.ts'
import { translator } from '#locales/translator.ts'
import { errorCodes } from '#shop/error.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Every key of a language with the values its text asks for. */
function textsOf(language: Language): Record<string, string[]> {
  const bodies = readSources(language).flatMap(({ text }) => new FluentResource(text).body)
  return Object.fromEntries(bodies.map(({ id, value, attributes }) => [id, variablesIn([value, attributes])]))
}

function variablesIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'type' in part && part.type === 'var' && 'name' in part ? [String(part.name)] : []
  return [...new Set([...own, ...Object.values(part).flatMap(variablesIn)])].sort()
}

/** All sources that may speak, except the tests. */
function spokenIn(): string {
  const rooms = ['bot', 'db', 'locales', 'sandbox', 'server', 'shop', 'webapp']
  const files = rooms.flatMap((room) => {
    const names = readdirSync(root).includes(room)
      ? readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      : []
    return names.filter((name) => /\.tsx?$/.test(name)).map((name) => join(root, room, name))
  })
  return files.map((file) => readFileSync(file, 'utf8')).join('\n')
}

const texts = { ru: textsOf('ru'), en: textsOf('en') }
const source = spokenIn()

describe('the texts', () => {
  test('are the same in both languages, with the same values in them', () => {
    expect(Object.keys(texts.ru).sort()).toEqual(Object.keys(texts.en).sort())
    expect(texts.ru).toEqual(texts.en)
  })

  test('are all written as Fluent wants them', () => {
    for (const language of languages) parseSources(language, readSources(language))
  })

  test('have one for every failure the shop knows, and none for those it forgot', () => {
    // The last ones are the server's own and the web app's.
    const refusals = ['launch-expired', 'launch-refused', 'foreign-page', 'too-many']
    const own = [...refusals, 'unexpected', 'too-large', 'offline', 'number']
    const expected = [...errorCodes, ...own].map((code) => `error-${code}`).sort()
    const written = Object.keys(texts.en).filter((key) => key.startsWith('error-'))
    expect(written.sort()).toEqual(expected)
  })

  test('are there for every key that the sources name', () => {
    const named = [...source.matchAll(/\bt\(\s*'([a-z][\w-]*)'/g)].map(([, key = '']) => key)
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((key) => texts.en[key] === undefined)).toEqual([])
  })

  test('are all used somewhere', () => {
    const families = [...source.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, family = '']) => family)
    const used = (key: string) =>
      source.includes(`'${key}'`) || families.some((family) => key.startsWith(family))
    expect(Object.keys(texts.en).filter((key) => !used(key))).toEqual([])
  })

  test('count in Russian as Russians do', () => {
    const t = readTranslators().ru
    const said = [1, 3, 5, 21].map((most) => t('error-cart-full', { most }))
    expect(said.map((text) => /позици[ий]/.exec(text)?.[0])).toEqual([
      'позиции',
      'позиций',
      'позиций',
      'позиции',
    ])
  })
})

describe('a translator', () => {
  test('puts values into texts without marks around them', () => {
    expect(translator('en', ['hello = Hello, { $name }!'])('hello', { name: 'Ann' })).toBe('Hello, Ann!')
  })

  test('keeps together in Russian what must not part at the end of a line', () => {
    const t = translator('ru', ['left = Заказ № { $number } — { $left } шт. и 10 %'])
    expect(t('left', { number: '7', left: 3 })).toBe('Заказ №\u00a07\u00a0— 3\u00a0шт. и 10\u00a0%')
  })

  test('shows the key where a text is missing', () => {
    expect(translator('en', [])('no-such-text')).toBe('no-such-text')
  })

  test.each([
    ['open = { $left ->\n [one] one\n', '"open" is not written as Fluent wants it'],
    ['one = 1\none = 2\n', '"one" is there twice'],
    ['one = 1\nand this line\n', 'line 2 belongs to no text'],
  ])('is not made of %j', (text, complaint) => {
    expect(() => parseSources('en', [{ name: 'texts.ftl', text }])).toThrow(
      `locales/en/texts.ftl: ${complaint}`,
    )
  })
})
