// The texts that are compiled for the browser say what the others say.
import { globSync, readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import { FluentResource } from '@fluent/bundle'
import { describe, expect, test } from 'vitest'
import { languages } from '#db/schema/kinds.ts'
import { compileFluent } from '#locales/compile.ts'
import { type Messages, speaker } from '#locales/speaker.ts'
import { type TextParams, translator } from '#locales/translator.ts'

function compiled(language: 'ru' | 'en', source: string) {
  const code = compileFluent(language, source).replace('export const messages =', '')
  return speaker(language, runInThisContext(`(${code})`) as Messages)
}

/** Every value that a text asks for, as a figure and as a word. */
function valuesIn(source: string): TextParams[] {
  const names = [...source.matchAll(/\$(\w+)/g)].map(([, name = '']) => name)
  const all = (value: string | number) => Object.fromEntries(names.map((name) => [name, value]))
  return [...[0, 1, 2, 5, 21, 22, 1234.5].map(all), all('слово'), all('true')]
}

describe.each(languages)('in %s', (language) => {
  const files = globSync(
    `locales/${language}/{webapp,later,listing,product,favourites,panel,errors,refusals,cart,order,orders,purchase}.ftl`,
  )

  test.each(files)('%s', (file) => {
    const source = readFileSync(file, 'utf8')
    const [t, expected] = [compiled(language, source), translator(language, [source])]
    const keys = new FluentResource(source).body.map(({ id }) => id)
    expect(keys.length).toBeGreaterThan(3)
    for (const key of keys) {
      for (const params of valuesIn(source))
        expect([key, t(key, params)]).toEqual([key, expected(key, params)])
    }
  })

  test('figures side by side, choices within choices, and what is not there', () => {
    const source = [
      'pair = { $one }{ $two }',
      'inner = { $one ->\n    [0] none\n   *[other] { $two ->\n        [red] a red one\n       *[other] { $one } of { "{" }\n    }\n}',
    ].join('\n')
    const [t, expected] = [compiled(language, source), translator(language, [source])]
    for (const one of [0, 1, 7]) {
      for (const two of ['red', 'blue', 3]) {
        for (const key of ['pair', 'inner']) {
          expect(t(key, { one, two })).toBe(expected(key, { one, two }))
        }
      }
    }
    expect(t('missing')).toBe('missing')
  })

  test('refuses what the browser could not read out', () => {
    expect(() => compileFluent(language, 'a = { -brand }')).toThrow('more than the texts')
    expect(() => compileFluent(language, 'a = { NUMBER($x) }')).toThrow('more than the texts')
  })
})
