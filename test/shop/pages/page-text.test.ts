import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, readPageText, type Words } from '#shop/pages/page-text.ts'

const wordsOf = (block: Block): Words[] => (block.kind === 'list' ? block.items.flat() : block.words)
const textOf = (blocks: Block[]) =>
  blocks
    .map((block) =>
      wordsOf(block)
        .map(({ text }) => text)
        .join(''),
    )
    .join(' ')
const line = (text: string) => {
  const [block] = readPageText(text)
  return block?.kind === 'paragraph' ? block.words : undefined
}

describe('the text of a page', () => {
  test('is headings, paragraphs with their line ends, and lists', () => {
    const text =
      '# Доставка\n\nКурьером по городу.\nЗавтра.\n\n## Цены\n- до 5000 ₽: 350 ₽\n* дальше бесплатно\n\n• и почта\nДля всех'
    expect(readPageText(text)).toEqual([
      { kind: 'heading', level: 1, words: [{ text: 'Доставка' }] },
      { kind: 'paragraph', words: [{ text: 'Курьером по городу.' }, { text: '\n' }, { text: 'Завтра.' }] },
      { kind: 'heading', level: 2, words: [{ text: 'Цены' }] },
      { kind: 'list', items: [[{ text: 'до 5000 ₽: 350 ₽' }], [{ text: 'дальше бесплатно' }]] },
      { kind: 'list', items: [[{ text: 'и почта' }]] },
      { kind: 'paragraph', words: [{ text: 'Для всех' }] },
    ])
  })

  test('may be bold, and lead somewhere', () => {
    expect(line('Звоните: **[8 800](tel:+78005553535)**, [пишите](mailto:shop@example.com).')).toEqual([
      { text: 'Звоните: ' },
      { text: '8 800', href: 'tel:+78005553535', bold: true },
      { text: ', ' },
      { text: 'пишите', href: 'mailto:shop@example.com' },
      { text: '.' },
    ])
    expect(line('[о нас](/page/about), см. https://example.com/a?b=1.')).toEqual([
      { text: 'о нас', href: '/page/about' },
      { text: ', см. ' },
      { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
      { text: '.' },
    ])
  })

  test.each([
    '#без пробела',
    '-10 % на всё',
    '2 ** 3',
    '**',
    '[скобки] и (скобки)',
    '[x](javascript:alert)',
    '[x](JAVASCRIPT:alert)',
    '[x](data:text/html,hi)',
    '[x](//evil.example)',
    '[x](/\\evil.example)',
    '[x](https://ok.example@evil.example)',
    '[x](https:///evil)',
    '[x](tel:javascript)',
    '<b>x</b> &amp; <script>alert(1)</script>',
    'https://',
    'http://\u0000',
    '[x](http://1.2.3.999)',
    '[x](https://ok.example/\u202e)',
    '[x](mailto:a\u0000@b.example)',
  ])('means nothing where it is no sign: %s', (text) => {
    expect(textOf(readPageText(text))).toBe(text)
    expect(
      readPageText(text)
        .flatMap(wordsOf)
        .filter(({ bold, href }) => bold || href),
    ).toEqual([])
  })

  test('loses no word of what was written, and leads nowhere but to what is safe', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '**',
        '[',
        '](',
        ')',
        '# ',
        '- ',
        '\n',
        '\n\n',
        'https://a.example/',
        'tel:+7',
        'mailto:a@b.c',
      ),
      fc.constantFrom(
        'javascript:',
        'data:',
        '//',
        '\\',
        '"',
        '<script>',
        'http:',
        'слово',
        '\u0000',
        '\u202e',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const blocks = readPageText(text)
        expect(JSON.parse(JSON.stringify(blocks))).toEqual(blocks)
        for (const { href } of blocks.flatMap(wordsOf))
          if (href !== undefined) expect(isSafe(href)).toBe(true)
        const letters = (some: string) => some.match(/\p{L}/gu) ?? []
        const hidden = blocks
          .flatMap(wordsOf)
          .map(({ href = '' }) => href)
          .join('')
        expect(letters(textOf(blocks) + hidden).length).toBeGreaterThanOrEqual(letters(text).length)
      }),
      { numRuns: 1_000 },
    )
  })

  test('takes no longer for what looks like a thousand beginnings of signs', () => {
    for (const sign of ['[', '**', '*', '](', '[a](', 'https://', '#', '- ', '\n', '[a](https://']) {
      const text = sign.repeat(200_000)
      // Were each looked at to the end of the text, the test would run out of time.
      expect(readPageText(text).length).toBeLessThanOrEqual(text.length)
    }
  })
})

function isSafe(href: string): boolean {
  const { protocol, origin, username } = new URL(href, 'https://shop.example')
  if (href.startsWith('/')) return origin === 'https://shop.example'
  return ['http:', 'https:', 'tel:', 'mailto:'].includes(protocol) && username === ''
}
