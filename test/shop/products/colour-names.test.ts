import { describe, expect, test } from 'vitest'
import { parseColours } from '#shop/products/colour-names.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'

const inLanguage = (name: string) => ({ ru: name })
const parse = (text: string) => parseColours(text, { inLanguage })

describe('colours', () => {
  test.each(['чёрный', 'Черная', 'ЧЕРНЫЕ', 'black', ' Black '])('are known by name: %j', (text) => {
    expect(parse(text)).toEqual([{ title: { ru: 'Чёрный', en: 'Black' }, hex: '#1f1f21' }])
  })

  test('come as a list, each once, and keep the name that somebody gave them', () => {
    const text = 'белые, тёмно-синий; navy / Антрацит\nbeige'
    expect(parse(text).map(({ title }) => title)).toEqual([
      { ru: 'Белый', en: 'White' },
      { ru: 'Тёмно-синий', en: 'Navy' },
      { ru: 'Антрацит', en: 'Dark grey' },
      { ru: 'Бежевый', en: 'Beige' },
    ])
  })

  test('nobody knows need a patch', () => {
    expect(parse('Закат #FF7755, «Туман» (abc), #2f66c8')).toEqual([
      { title: { ru: 'Закат' }, hex: '#ff7755' },
      { title: { ru: 'Туман' }, hex: '#aabbcc' },
      { title: { ru: 'Синий', en: 'Blue' }, hex: '#2f66c8' },
    ])
    expect(refusalOf(() => parse('красный, закат'))).toEqual({
      code: 'colour-unknown',
      params: { colour: 'закат' },
    })
    expect(codeOf(() => parse('#ggg'))).toBe('colour-unknown')
    // Letters that are hex by chance are a name.
    expect(codeOf(() => parse('фасад decade'))).toBe('done')
    expect(codeOf(() => parse('decadent'))).toBe('colour-unknown')
  })

  test('of the shop itself are known, too', () => {
    const own = [{ title: { ru: 'Закат', en: 'Sunset' }, hex: '#ff7755' }]
    expect(parseColours('sunset', { own, inLanguage })).toEqual(own)
  })
})
