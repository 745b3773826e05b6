import { expect, it } from 'vitest'
import { line } from './formatted.ts'

const html = (raw: string) => line(raw, { parseMode: 'HTML' })
const no = "Bad Request: can't parse entities: "

it.each([
  ['<b>жирный</b> и <i>косой</i>', 'жирный и косой | bold 0+6, italic 9+5'],
  ['<strong>a</strong> <em>b</em>', 'a b | bold 0+1, italic 2+1'],
  ['<u>a</u> <ins>b</ins>', 'a b | underline 0+1, underline 2+1'],
  [
    '<s>a</s> <strike>b</strike> <del>c</del>',
    'a b c | strikethrough 0+1, strikethrough 2+1, strikethrough 4+1',
  ],
  ['<tg-spoiler>a</tg-spoiler> <span class="tg-spoiler">b</span>', 'a b | spoiler 0+1, spoiler 2+1'],
  ['<B>a</b>', 'a | bold 0+1'],
  ['🏟 🏟<i>🏟 &lt🏟</i>', '🏟 🏟🏟 <🏟 | italic 5+6'],
  ['<b>a<i>b</i></b>', 'ab | bold 0+1, bold 1+1, italic 1+1'],
  ['<b><u>ab</u></b>', 'ab | bold 0+2, underline 0+2'],
  ['<b>a</b><b>b</b>', 'ab | bold 0+2'],
  ['<b>a<code>b</code>c</b>', 'abc | bold 0+1, code 1+1, bold 2+1'],
  [
    '<b>see <a href="https://x.org">this</a></b>',
    'see this | bold 0+4, text_link 4+4 https://x.org/, bold 4+4',
  ],
  ['<b></b>a', 'a'],
  ['<i>a</>', 'a | italic 0+1'],
  ['<i>a</i   >', 'a | italic 0+1'],
  ['<i  x = "&lt;&gt;" y=1>a</i>', 'a | italic 0+1'],
  ['&lt;b&gt; &amp; &quot;x&quot; &#33; &#x1F600;', '<b> & "x" ! 😀'],
  ['&ge; &nbsp; &apos; &#12345678; &#0;', '&ge; &nbsp; &apos; &#12345678; &#0;'],
  ['a & b &amp', 'a & b &'],
  ['<code>a</code> <pre>b</pre>', 'a b | code 0+1, pre 2+1'],
  ['<pre><code class="language-ts">let a</code></pre>', 'let a | pre 0+5 ts'],
  ['<code class="language-ts"><pre>let a</pre></code>', 'let a | pre 0+5 ts'],
  ['<pre>x<code class="language-ts">a</code></pre>', 'xa | pre 0+2'],
  ['<code class="language-ts">a</code>', 'a | code 0+1'],
  ['<blockquote>a\nb</blockquote>c', 'a\nbc | blockquote 0+3'],
  ['<blockquote expandable>a</blockquote>', 'a | expandable_blockquote 0+1'],
  ['<blockquote expandable=no cite="x">a</blockquote>', 'a | expandable_blockquote 0+1'],
  ['<blockquote>a<b>b</b></blockquote>', 'ab | blockquote 0+2, bold 1+1'],
  ['<blockquote>a<blockquote>b</blockquote>c</blockquote>', 'abc | blockquote 0+3'],
  ['<a href="HTTP://Shop.Example">x</a>', 'x | text_link 0+1 http://shop.example/'],
  ['<a href="shop.example?a=1&amp;b=2">x</a>', 'x | text_link 0+1 http://shop.example/?a=1&b=2'],
  ["<a href='https://x.org/a b'>x</a>", 'x | text_link 0+1 https://x.org/a%20b'],
  ['<a href=shop.example>x</a>', 'x | text_link 0+1 http://shop.example/'],
  ['<a>https://x.org/a</a>', 'https://x.org/a | text_link 0+15 https://x.org/a'],
  ['<a href="http://localhost:3000">x</a>', 'x'],
  ['<a href="ftp://x.org">x</a>', 'x'],
  ['<a href="tel:+79120000000">x</a>', 'x'],
  ['<a href="tg://resolve?domain=kiosk">x</a>', 'x | text_link 0+1 tg://resolve?domain=kiosk'],
  ['<a href="tg://user?id=77">Anna</a>', 'Anna | text_mention 0+4 Anna'],
  ['<a href="tg://user?id=78">Somebody</a>', 'Somebody'],
  ['<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', '👍 | custom_emoji 0+2 5368324170671202286'],
  ['<tg-time unix="1647531900" format="wDT">soon</tg-time>', 'soon | date_time 0+4 1647531900 wDT'],
  ['<tg-time unix="1647531900">soon</tg-time>', 'soon | date_time 0+4 1647531900'],
  ['<tg-time format="r">soon</tg-time>', 'soon'],
])('reads %s', (raw, expected) => {
  expect(html(raw)).toBe(expected)
})

it.each([
  ['<x>a</x>', 'Unsupported start tag "x" at byte offset 0'],
  ['Цена<br>', 'Unsupported start tag "br" at byte offset 8'],
  ['🏟 <BR/>', 'Unsupported start tag "br/" at byte offset 5'],
  ['2 < 3', 'Unsupported start tag "" at byte offset 2'],
  ['a <b', 'Unclosed start tag at byte offset 2'],
  ['<b ', 'Empty attribute name in the tag "b" at byte offset 0'],
  ['<b x', 'Unclosed start tag "b" at byte offset 0'],
  ['<b x= ', 'Unclosed start tag "b" at byte offset 0'],
  ['<a href="x>a</a>', 'Unclosed start tag at byte offset 0'],
  ['<i   =a>', 'Empty attribute name in the tag "i" at byte offset 0'],
  ['<a href="https://x.org"/>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ['я <a href=https://x.org>a</a>', 'Unexpected end of name token at byte offset 11'],
  ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<span class="big">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['я</b>', 'Unexpected end tag at byte offset 2'],
  ['<b>я</b', 'Unclosed end tag at byte offset 5'],
  ['<b>я</i>', 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'],
  ['<b>a<i>b</b></i>', 'Unmatched end tag at byte offset 8, expected "</i>", found "</b>"'],
  ['<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
  ['<b><i>a</i>', 'Can\'t find end tag corresponding to start tag "b"'],
  ['<tg-emoji emoji-id="x">👍</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ['<tg-emoji>👍</tg-emoji>', 'Invalid custom emoji identifier specified'],
  ['<tg-time unix="1" format="rt">a</tg-time>', 'Invalid date format used'],
  [
    '&#xD83D;a',
    'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
  ],
])('refuses %s', (raw, problem) => {
  expect(html(raw)).toBe(no + problem)
})
