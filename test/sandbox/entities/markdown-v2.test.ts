import { describe, expect, it } from 'vitest'
import { line } from './formatted.ts'

const markdown = (raw: string) => line(raw, { parseMode: 'MarkdownV2' })
const no = "Bad Request: can't parse entities: "

it.each([
  ['*жирный* _косой_', 'жирный косой | bold 0+6, italic 7+5'],
  ['__a__ ~b~ ||c||', 'a b c | underline 0+1, strikethrough 2+1, spoiler 4+1'],
  ['*a _b_ __c__*', 'a b c | bold 0+2, bold 2+2, italic 2+1, bold 4+1, underline 4+1'],
  ['_a __b___', 'a b | italic 0+2, italic 2+1, underline 2+1'],
  ['_a_\r__b__', 'ab | italic 0+1, underline 1+1'],
  ['1\\.5 \\- \\(a\\) \\\\', '1.5 - (a) \\'],
  ['\\a\\я', 'a\\я'],
  ['`a.b` ```c-d```', 'a.b c-d | code 0+3, pre 4+3'],
  ['```ts\nlet a\\`b```', 'let a`b | pre 0+7 ts'],
  ['`a\\\\b`', 'a\\b | code 0+3'],
  ['[x](https://x.org/a_\\(b\\))', 'x | text_link 0+1 https://x.org/a_(b)'],
  ['[x\\.org]', 'x.org | text_link 0+5 http://x.org/'],
  ['[x](nowhere)', 'x'],
  ['[*x*](https://x.org)', 'x | text_link 0+1 https://x.org/, bold 0+1'],
  ['[Anna](tg://user?id=77)', 'Anna | text_mention 0+4 Anna'],
  ['[Somebody](tg://user?id=78)', 'Somebody'],
  ['![👍](tg://emoji?id=5368324170671202286)', '👍 | custom_emoji 0+2 5368324170671202286'],
  ['![soon](tg://time?unix=25&format=R)', 'soon | date_time 0+4 25 r'],
  ['>a\n>b\nc', 'a\nb\nc | blockquote 0+4'],
  ['>a\n>b||', 'a\nb | expandable_blockquote 0+3'],
  ['>a||\nb', 'a\nb | expandable_blockquote 0+2'],
  ['>a\n*b*', 'a\nb | blockquote 0+2, bold 2+1'],
  ['a\n>*b*', 'a\nb | blockquote 2+1, bold 2+1'],
  ['>||a||', 'a | blockquote 0+1, spoiler 0+1'],
  ['>>a', 'a | blockquote 0+1'],
  ['**\\#', '#'],
])('reads %s', (raw, expected) => {
  expect(markdown(raw)).toBe(expected)
})

it.each([...'()]#+-={}.!|>'])('refuses an unescaped %s', (symbol) => {
  const problem = `Character '${symbol}' is reserved and must be escaped with the preceding '\\'`
  expect(markdown(`цена ${symbol} 5`)).toBe(no + problem)
})

describe('what does not end', () => {
  it.each([
    ['a *b', "Can't find end of Bold entity at byte offset 2"],
    ['я _b', "Can't find end of Italic entity at byte offset 3"],
    ['__b', "Can't find end of Underline entity at byte offset 0"],
    ['~b', "Can't find end of Strikethrough entity at byte offset 0"],
    ['||b', "Can't find end of Spoiler entity at byte offset 0"],
    ['`b', "Can't find end of Code entity at byte offset 0"],
    ['```b', "Can't find end of Pre entity at byte offset 0"],
    ['```b\nc', "Can't find end of PreCode entity at byte offset 0"],
    ['[b', "Can't find end of TextUrl entity at byte offset 0"],
    ['![b', "Can't find end of CustomEmoji entity at byte offset 0"],
    ['*a _b* c_', "Can't find end of Italic entity at byte offset 8"],
    ['[x](https://x.org', "Can't find end of a URL at byte offset 4"],
    ['>*b\nld*', "Can't find end of Bold entity at byte offset 1"],
    ['>a ||b\nc', "Can't find end of Spoiler entity at byte offset 3"],
    ['![x]', 'The entity must contain a tg://emoji or tg://time URL'],
    ['![x](https://x.org)', 'Invalid tg://emoji or tg://time URL specified'],
    ['![x](tg://emoji?id=05)', 'Invalid tg://emoji or tg://time URL specified'],
    ['![x](tg://time?unix=0)', 'Invalid tg://emoji or tg://time URL specified'],
  ])('refuses %s', (raw, problem) => {
    expect(markdown(raw)).toBe(no + problem)
  })
})
