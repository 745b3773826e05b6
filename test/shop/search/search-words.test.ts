import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceOf } from '#shop/search/edit-distance.ts'
import { switchLayout } from '#shop/search/keyboard-layout.ts'
import { splitWords, stemOf } from '#shop/search/search-words.ts'

describe('words of a text', () => {
  test.each([
    ['Кроссовки для бега, чёрные', ['кроссовки', 'бега', 'черные']],
    ['Гиря 6кг', ['гиря', '6', 'кг']],
    ['размер 42,5', ['размер', '42.5']],
    ["Levi's women’s T-Shirt", ['levis', 'womens', 't', 'shirt']],
    ['Café', ['cafe']],
    ['Йога', ['йога']],
    ['ＸＬ', ['xl']],
    ['🔥 !!! "*"', []],
  ])('splits %s', (text, words) => {
    expect(splitWords(text)).toEqual(words)
  })

  test.each([
    ['кроссовки', 'кроссовок', 'кроссовками'],
    ['носки', 'носок', 'носков'],
    ['майка', 'маек', 'майки'],
    ['гантели', 'гантель', 'гантелей'],
    ['коньки', 'конёк', 'коньков'],
    ['туфли', 'туфель'],
    ['полотенце', 'полотенец'],
    ['мяч', 'мячи', 'мячом'],
    ['красный', 'красная', 'красного'],
    ['socks', 'sock'],
    ['running', 'runs', 'run'],
    ['jerseys', 'jersey'],
  ])('finds one stem for all forms of %s', (...forms) => {
    const stems = forms.flatMap(splitWords).map(stemOf)
    expect(new Set(stems).size, stems.join()).toBe(1)
  })

  test('keeps apart what only looks alike', () => {
    expect(stemOf('мяч')).not.toBe(stemOf('меч'))
    expect(stemOf('шар')).not.toBe(stemOf('шарф'))
    expect(stemOf('бел')).toBe('бел')
  })

  test('gives the search nothing but letters, numbers and points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const word of splitWords(text)) expect(`${word}${stemOf(word)}`).toMatch(/^[\p{L}\p{N}.]+$/u)
      }),
    )
  })
})

describe('keyboard layout', () => {
  test.each([
    ['rhjccjdrb', 'кроссовки'],
    ['Aen,jkrf', 'футболка'],
    ['rjgm`', 'копьё'],
    [';bktn', 'жилет'],
    ['ыщслы', 'socks'],
    ['ЫТУФЛУКЫ', 'sneakers'],
    ['тшлу', 'nike'],
  ])('reads %s as %s', (typed, meant) => {
    expect(switchLayout(typed)).toBe(meant)
  })

  test.each(['nike кроссовки', '42', '', '!?'])('leaves %s alone', (typed) => {
    expect(switchLayout(typed)).toBeUndefined()
  })

  test('gives letters back when switched twice', () => {
    const letters = fc.constantFrom(...'йцукенгшщзфывапролдячсмить')
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1 }), (word) => {
        expect(switchLayout(switchLayout(word) ?? '')).toBe(word)
      }),
    )
  })
})

describe('slips between words', () => {
  test.each([
    ['кроссовки', 'кроссовки', 0],
    ['кросовки', 'кроссовки', 1],
    ['крссоовки', 'кроссовки', 2],
    ['рфутболка', 'футболка', 1],
    ['уфтболка', 'футболка', 1],
    ['sneekers', 'sneakers', 1],
    ['abc', 'xyz', 3],
  ])('counts between %s and %s', (typed, word, slips) => {
    expect(distanceOf(typed, word, 3).whole).toBe(slips)
  })

  test('compares what is still being typed with the beginning', () => {
    expect(distanceOf('крассо', 'кроссовки', 4)).toEqual({ whole: 4, start: 1 })
  })

  test('agrees with the plain definition wherever that stays within the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 7 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (typed, other, limit) => {
        const right = slowDistance(typed, other)
        const { whole } = distanceOf(typed, other, limit)
        if (right <= limit) expect(whole).toBe(right)
        else expect(whole).toBeGreaterThan(limit)
      }),
    )
  })
})

/** The definition as it is written down, without any table. */
function slowDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const swap =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1
      : Number.POSITIVE_INFINITY
  return Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swap,
  )
}
