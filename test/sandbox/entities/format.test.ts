import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatted, line } from './formatted.ts'

const bold = (offset: number, length: number) => ({ type: 'bold', offset, length })

describe('a text', () => {
  it.each([
    ['', 'Bad Request: message text is empty'],
    ['  \n\t ', 'Bad Request: text must be non-empty'],
    ['\u200b\u200d', 'Bad Request: text must be non-empty'],
    ['\u3000\u00a0', 'Bad Request: text must be non-empty'],
    ['👍'.repeat(4097), 'Bad Request: message is too long'],
    ['я'.repeat(16_385), 'Bad Request: text is too long'],
    ['\ud83d', 'Bad Request: strings must be encoded in UTF-8'],
  ])('%j is refused', (raw, refusal) => {
    expect(line(raw)).toBe(refusal)
  })

  it('may be of 4096 emoji', () => {
    expect(formatted('👍'.repeat(4096)).text).toHaveLength(8192)
  })

  it('is measured without its tags', () => {
    const raw = `<b>${'a'.repeat(4096)}</b>`
    expect(formatted(raw, { parseMode: 'HTML' }).text).toHaveLength(4096)
    expect(line(raw)).toBe('Bad Request: message is too long')
  })

  it.each([
    ['html', 'HTML', '<b></b>', 'Bad Request: text must be non-empty'],
    ['none', 'None', '<b>a</b>', '<b>a</b>'],
    ['an unknown one', 'HTML5', 'a', 'Bad Request: unsupported parse_mode'],
    ['of any case', 'markdownv2', '*a*', 'a | bold 0+1'],
  ])('has a parse mode, %s', (_title, parseMode, raw, expected) => {
    expect(line(raw, { parseMode })).toBe(expected)
  })

  it('takes no notice of entities beside a parse mode', () => {
    expect(line('<i>a</i>', { parseMode: 'HTML', entities: [bold(0, 9)] })).toBe('a | italic 0+1')
  })
})

describe('a caption', () => {
  it.each([
    ['', ''],
    ['  \n ', ''],
    ['a'.repeat(1025), 'Bad Request: message caption is too long'],
  ])('%j becomes %j', (raw, expected) => {
    expect(line(raw, { kind: 'caption' })).toBe(expected)
  })

  it('asks for no parse mode when there is none to parse', () => {
    expect(line('', { kind: 'caption', parseMode: 'wrong' })).toBe('')
  })
})

it.each([
  ['  a \n', [], 'a'],
  ['  ab', [bold(2, 1)], 'ab | bold 0+1'],
  ['  ab', [bold(1, 2)], ' ab | bold 0+2'],
  ['ab  ', [bold(1, 3)], 'ab | bold 1+1'],
  ['ab  ', [bold(3, 1)], 'ab'],
  ['a\r\nb', [bold(0, 4)], 'a\nb | bold 0+3'],
  ['a\tb\u0001c', [bold(2, 1)], 'a b c | bold 2+1'],
  ['a\u202eb\u2028c', [bold(2, 3)], 'abc | bold 1+2'],
  ['a\u033fb', [bold(2, 1)], 'ab | bold 1+1'],
  ['a\u200e\u200f\u200eb', [], 'a\u200c\u200c\u200eb'],
  ['a\rb', [bold(0, 1), bold(2, 1)], 'ab | bold 0+2'],
  ['a\rb', [bold(1, 1)], 'ab'],
])('cleans %j', (raw, entities, expected) => {
  expect(line(raw, { entities })).toBe(expected)
})

it('keeps a hundred entities, links before styles', () => {
  const styles = Array.from({ length: 120 }, (_, index) => bold(index * 2, 1))
  const { entities } = formatted('a '.repeat(130), {
    entities: [...styles, { ...bold(258, 1), type: 'code' }],
  })
  expect(entities).toHaveLength(100)
  expect(entities.at(-1)).toEqual({ type: 'code', offset: 258, length: 1 })
})

describe('whatever comes', () => {
  const types = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'code', 'pre', 'blockquote']
  const text = fc.string({
    unit: fc.constantFrom(...'aя👍 \n\r\t.@/#\u200e\u202e&<>"'),
    minLength: 1,
    maxLength: 30,
  })
  const spans = fc.array(fc.record({ type: fc.constantFrom(...types), from: fc.nat(29), to: fc.nat(30) }), {
    maxLength: 8,
  })

  it('leaves entities inside the text, sorted and one inside the other', () => {
    fc.assert(
      fc.property(text, spans, (raw, chosen) => {
        const places = [...raw].map((_, index, symbols) => symbols.slice(0, index).join('').length)
        const given = chosen.map(({ type, from, to }) => {
          const offset = places[from % places.length] ?? 0
          return { type, offset, length: Math.max((places[to] ?? raw.length) - offset, 0) }
        })
        const result = formatted(raw, { entities: given, kind: 'caption' })
        const open: { end: number; type: string }[] = []
        let last = 0
        for (const { type, offset, length } of result.entities) {
          while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop()
          expect(length).toBeGreaterThan(0)
          expect(offset).toBeGreaterThanOrEqual(last)
          expect(offset + length).toBeLessThanOrEqual(
            Math.min(result.text.length, open.at(-1)?.end ?? Number.POSITIVE_INFINITY),
          )
          expect(open.map((entity) => entity.type)).not.toContain(type)
          expect(result.text.slice(offset, offset + length).isWellFormed()).toBe(true)
          open.push({ type, end: offset + length })
          last = offset
        }
      }),
    )
  })

  it('reads an escaped text as the text itself', () => {
    const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
    const html = (raw: string) =>
      raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    const markdown = (raw: string) => raw.replace(/[_*[\]()~`>#+\-=|{}.!\\]/g, '\\$&')
    fc.assert(
      fc.property(fc.oneof(text, any), (raw) => {
        const plain = formatted(raw, { kind: 'caption' })
        expect(formatted(html(raw), { kind: 'caption', parseMode: 'HTML' })).toEqual(plain)
        expect(formatted(markdown(raw), { kind: 'caption', parseMode: 'MarkdownV2' })).toEqual(plain)
      }),
    )
  })
})
