import { describe, expect, it } from 'vitest'
import { line } from './formatted.ts'

const given = (raw: string, entities: unknown) => line(raw, { entities })
const at = (offset: number, length: number, type = 'bold') => ({ type, offset, length })

it.each([
  ['counts in UTF-16', '👍 да', [at(3, 2)], '👍 да | bold 3+2'],
  ['takes numbers written as text', 'abc', [{ type: 'bold', offset: '0', length: '2' }], 'abc | bold 0+2'],
  ['sorts', 'abcd', [at(2, 1, 'code'), at(0, 1)], 'abcd | bold 0+1, code 2+1'],
  ['joins the same style', 'abcd', [at(0, 2), at(1, 2)], 'abcd | bold 0+3'],
  ['cuts styles that cross', 'abcd', [at(0, 3), at(1, 3, 'italic')], 'abcd | bold 0+1, italic 1+3, bold 1+2'],
  ['keeps the first of two links that cross', 'abcd', [at(0, 3, 'code'), at(2, 2, 'pre')], 'abcd | code 0+3'],
  ['takes styles out of code', 'abcd', [at(0, 4), at(1, 2, 'code')], 'abcd | bold 0+1, code 1+2, bold 3+1'],
  ['drops empty ones', 'abcd', [at(1, 0)], 'abcd'],
  ['passes over those that only Telegram finds', 'abcd', [at(0, 2, 'url'), at(0, 2, 'phone_number')], 'abcd'],
  ['knows a language', 'a', [{ ...at(0, 1, 'pre'), language: 'ts' }], 'a | pre 0+1 ts'],
  [
    'knows quotes',
    'ab',
    [at(0, 1, 'blockquote'), at(1, 1, 'expandable_blockquote')],
    'ab | blockquote 0+1, expandable_blockquote 1+1',
  ],
  ['knows a person', 'a', [{ ...at(0, 1, 'text_mention'), user: { id: 77 } }], 'a | text_mention 0+1 Anna'],
  ['forgets somebody unknown', 'a', [{ ...at(0, 1, 'text_mention'), user: { id: 78 } }], 'a'],
  [
    'knows a person by link',
    'a',
    [{ ...at(0, 1, 'text_link'), url: 'tg://user?id=77' }],
    'a | text_mention 0+1 Anna',
  ],
  [
    'makes a link whole',
    'a',
    [{ ...at(0, 1, 'text_link'), url: 'X.org' }],
    'a | text_link 0+1 http://x.org/',
  ],
  [
    'knows an emoji',
    '👍',
    [{ ...at(0, 2, 'custom_emoji'), custom_emoji_id: '5' }],
    '👍 | custom_emoji 0+2 5',
  ],
  [
    'knows a moment',
    'a',
    [{ ...at(0, 1, 'date_time'), unix_time: 9, date_time_format: 'tWT' }],
    'a | date_time 0+1 9 wT',
  ],
  ['takes what is no array for nothing', 'a', { type: 'bold' }, 'a'],
  ['takes broken JSON for nothing', 'a', '[{', 'a'],
])('%s', (_title, raw, entities, expected) => {
  expect(given(raw, entities)).toBe(expected)
})

describe('what cannot be read', () => {
  it.each([
    [[5], 'expected an Object'],
    [[{ type: 'bold', length: 1 }], 'Can\'t find field "offset"'],
    [[{ type: 'bold', offset: 0 }], 'Can\'t find field "length"'],
    [[{ offset: 0, length: 1 }], 'Can\'t find field "type"'],
    [[{ type: true, offset: 0, length: 1 }], 'Field "type" must be of type String'],
    [[{ type: 'bold', offset: null, length: 1 }], 'Field "offset" must be a Number'],
    [[{ type: 'bold', offset: 0.5, length: 1 }], 'Field "offset" must be a valid Number'],
    [[{ type: 'bold', offset: 3_000_000_000, length: 1 }], 'Field "offset" must be a valid Number'],
    [[at(0, 1, '')], 'Type is not specified'],
    [[at(0, 1, 'big')], 'Unsupported type specified'],
    [[at(0, 1, 'text_link')], 'Can\'t find field "url"'],
    [[at(0, 1, 'text_mention')], 'Can\'t find field "user"'],
    [[{ ...at(0, 1, 'text_mention'), user: 5 }], 'Field "user" must be of type Object'],
    [[{ ...at(0, 1, 'text_mention'), user: {} }], 'Can\'t find field "id"'],
    [[at(0, 1, 'custom_emoji')], 'Can\'t find field "custom_emoji_id"'],
    [[{ ...at(0, 1, 'pre'), language: [] }], 'Field "language" must be of type String'],
    [
      [{ ...at(0, 1, 'date_time'), unix_time: 9, date_time_format: 'x' }],
      'Invalid date-time format specified',
    ],
  ])('refuses %j', (entities, problem) => {
    expect(given('abcd', entities)).toBe(`Bad Request: can't parse MessageEntity: ${problem}`)
  })
})

describe('what cannot be', () => {
  it.each([
    ['abcd', [at(-1, 2)], 'receive an entity with incorrect offset -1'],
    ['abcd', [at(1, -2)], 'receive an entity with incorrect length -2'],
    ['abcd', [at(1_000_001, 2)], 'receive an entity with incorrect offset 1000001'],
    ['abcd', [at(5, 2)], 'entity begins after the end of the text at UTF-16 offset 5'],
    [
      'abcd',
      [at(2, 5)],
      'entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 7',
    ],
    [
      'abcd',
      [at(4, 1)],
      'entity beginning at UTF-16 offset 4 ends after the end of the text at UTF-16 offset 5',
    ],
    ['я👍', [at(2, 1)], 'entity begins in a middle of a UTF-16 symbol at byte offset 6'],
    [
      'я👍',
      [at(0, 2)],
      'entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 6',
    ],
    [
      'a',
      [{ ...at(0, 1, 'text_link'), url: 'http://localhost' }],
      "entity URL 'http://localhost' is invalid: Wrong HTTP URL",
    ],
    [
      'a',
      [{ ...at(0, 1, 'text_link'), url: 'ftp://x.org' }],
      "entity URL 'ftp://x.org' is invalid: Unsupported URL protocol",
    ],
    ['a', [{ ...at(0, 1, 'text_link'), url: '' }], "entity URL '' is invalid: URL host is empty"],
    [
      'a',
      [{ ...at(0, 1, 'text_link'), url: 'x.org:99999' }],
      "entity URL 'x.org:99999' is invalid: Wrong port number specified in the URL",
    ],
    ['a', [{ ...at(0, 1, 'text_link'), url: 'x^y.org' }], "entity URL 'x^y.org' is invalid: Wrong URL host"],
    ['a', [{ ...at(0, 1, 'text_mention'), user: { id: 0 } }], 'user not found'],
    [
      '👍',
      [{ ...at(0, 2, 'custom_emoji'), custom_emoji_id: '0' }],
      'invalid custom emoji identifier specified',
    ],
    ['a', [{ ...at(0, 1, 'date_time'), unix_time: 0 }], 'invalid date specified'],
  ])('refuses in %s %j', (raw, entities, problem) => {
    expect(given(raw, entities)).toBe(`Bad Request: ${problem}`)
  })
})
