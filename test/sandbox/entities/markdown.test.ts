import { expect, it } from 'vitest'
import { line } from './formatted.ts'

const markdown = (raw: string) => line(raw, { parseMode: 'Markdown' })
const no = "Bad Request: can't parse entities: "

it.each([
  ['*жирный* и _косой_', 'жирный и косой | bold 0+6, italic 9+5'],
  ['`code` ```block```', 'code block | code 0+4, pre 5+5'],
  ['```ts\nlet a```', 'let a | pre 0+5 ts'],
  ['```\nlet a```', 'let a | pre 0+5'],
  ['```\r\nlet a```', 'let a | pre 0+5'],
  ['```\n\nlet a```', '\nlet a | pre 0+6'],
  ['*a _b_ c*', 'a _b_ c | bold 0+7'],
  ['\\*a\\* \\_ \\` \\[ \\. 5', '*a* _ ` [ \\. 5'],
  ['1 > 2. #tag!', '1 > 2. #tag! | hashtag 7+4'],
  ['[x](https://x.org)', 'x | text_link 0+1 https://x.org/'],
  ['[x](https://x.org', 'x | text_link 0+1 https://x.org/'],
  ['[shop.example]', 'shop.example | text_link 0+12 http://hop.examplee/'],
  ['*a* [kiosk.example.org]', 'a kiosk.example.org | bold 0+1, text_link 2+17 http://sk.example.orgorg/'],
  ['[x](nowhere) y', 'x y'],
  ['[](https://x.org)', '(https://x.org) | url 1+13'],
  ['[Anna](tg://user?id=77)', 'Anna | text_mention 0+4 Anna'],
  ['** a', 'a'],
  ['🏟 *🏟*', '🏟 🏟 | bold 3+2'],
])('reads %s', (raw, expected) => {
  expect(markdown(raw)).toBe(expected)
})

it.each([
  ['2 * 2', 2],
  ['цена_со_скидкой_', 28],
  ['🏟 `a', 5],
  ['```a', 0],
  ['```a``', 0],
  ['[a', 0],
])('refuses %s, whose entity does not end', (raw, at) => {
  expect(markdown(raw)).toBe(`${no}Can't find end of the entity starting at byte offset ${at}`)
})
