import { describe, expect, it } from 'vitest'
import { blocks, segments } from '#sandbox/entities/draw.ts'
import { formatted } from './formatted.ts'

const html = (raw: string) => formatted(raw, { parseMode: 'HTML' })
const drawn = (raw: string) => {
  const { text, entities } = html(raw)
  return blocks(text, entities)
}
const plain = (text: string) => ({ text, kinds: [] })

describe('pieces', () => {
  it('are cut where the look changes', () => {
    const { text, entities } = html('a <b>b<i>c</i></b> x.org')
    expect(segments(text, entities)).toEqual([
      plain('a '),
      { text: 'b', kinds: [{ type: 'bold' }] },
      { text: 'c', kinds: [{ type: 'bold' }, { type: 'italic' }] },
      plain(' '),
      { text: 'x.org', kinds: [{ type: 'url', url: 'http://x.org' }] },
    ])
  })

  it.each([
    ['<a href="x.org">a</a>', { type: 'text_link', url: 'http://x.org/' }],
    ['a@x.org', { type: 'email', url: 'mailto:a@x.org' }],
    ['+7 912 345-67-89', { type: 'phone_number', url: 'tel:+79123456789' }],
    ['@kiosk', { type: 'mention', url: 'https://t.me/kiosk' }],
    ['https://x.org', { type: 'url', url: 'https://x.org' }],
    ['/start', { type: 'bot_command' }],
    ['<a href="tg://user?id=77">Anna</a>', { type: 'text_mention', userId: 77 }],
    ['<tg-emoji emoji-id="5">👍</tg-emoji>', { type: 'custom_emoji', emojiId: '5' }],
    ['<tg-time unix="9" format="d">a</tg-time>', { type: 'date_time', unixTime: 9, timeFormat: 'd' }],
    ['<pre><code class="language-ts">a</code></pre>', { type: 'pre', language: 'ts' }],
  ])('know where %s leads', (raw, kind) => {
    const { text, entities } = html(raw)
    expect(segments(text, entities)).toEqual([{ text, kinds: [kind] }])
  })

  it('of nothing are none', () => {
    expect(segments('', [])).toEqual([])
  })
})

describe('blocks', () => {
  it('stand apart without the line breaks beside them', () => {
    expect(drawn('a\n<blockquote expandable>b <b>c</b></blockquote>\n\nd')).toEqual([
      { block: 'text', pieces: [plain('a')] },
      {
        block: 'quote',
        expandable: true,
        lines: [{ block: 'text', pieces: [plain('b '), { text: 'c', kinds: [{ type: 'bold' }] }] }],
      },
      { block: 'text', pieces: [plain('\nd')] },
    ])
  })

  it('may be code in a quote', () => {
    expect(drawn('<blockquote>a\n<pre><code class="language-ts">b</code></pre></blockquote>')).toEqual([
      {
        block: 'quote',
        expandable: false,
        lines: [
          { block: 'text', pieces: [plain('a')] },
          { block: 'pre', text: 'b', language: 'ts' },
        ],
      },
    ])
  })

  it('end with the line break that belongs to them', () => {
    const { text, entities } = formatted('>a\nb', { parseMode: 'MarkdownV2' })
    expect(blocks(text, entities)).toEqual([
      { block: 'quote', expandable: false, lines: [{ block: 'text', pieces: [plain('a')] }] },
      { block: 'text', pieces: [plain('b')] },
    ])
  })

  it('of a plain text are one', () => {
    expect(drawn('\n a\nb')).toEqual([{ block: 'text', pieces: [plain('a\nb')] }])
  })
})
