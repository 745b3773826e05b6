import { describe, expect, it } from 'vitest'
import { line } from './formatted.ts'

const found = (raw: string) => line(raw).slice(raw.length + 3)

it.each([
  ['пишите @kiosk_bot сейчас', 'mention 7+10'],
  ['@gif @abc @abcd', 'mention 0+4, mention 10+5'],
  ['mail@kiosk нет@kiosk', ''],
  ['@abcdefghijklmnopqrstuvwxyz1234567', ''],
  ['/start, /help@kiosk_bot', 'bot_command 0+6, bot_command 8+15'],
  ['/a@b /test/ a/b //x </b', ''],
  ['/команда', ''],
  ['#скидка #2 #a1 #a#b', 'hashtag 0+7, hashtag 11+3'],
  ['#sale@kiosk', 'hashtag 0+11'],
  [`#${'a'.repeat(300)}`, 'hashtag 0+257'],
  ['$USD $1INCH $usd $TOOLONGTAG a$USD', 'cashtag 0+4, cashtag 5+6'],
  ['$USD@kiosk', 'cashtag 0+10'],
  ['+7 912 345-67-89', 'phone_number 0+16'],
  ['👍 +1 (212) 555-0123!', 'phone_number 3+17'],
  ['8 912 345-67-89', ''],
  ['4111 1111 1111 1111', ''],
])('finds the words in %s', (raw, expected) => {
  expect(found(raw)).toBe(expected)
})

describe('addresses', () => {
  it.each([
    ['kiosk.example.com', 'url 0+17'],
    ['https://kiosk.example/a?b=c#d.', 'url 0+29'],
    ['(см. https://x.org/a_(b))', 'url 5+19'],
    ['магазин.рф и Пример.РФ', 'url 0+10, url 13+9'],
    ['конец.Начало, end.Now, file.txt', ''],
    ['1.5 и 2.10.2026', ''],
    ['127.0.0.1:8080/x 256.1.1.1', 'url 0+16'],
    ['http://localhost:3000', ''],
    ['http://shop.internal/x', 'url 0+22'],
    ['tg://resolve?domain=kiosk', 'url 0+25'],
    ['ask@kiosk.example.com', 'email 0+21'],
    ['mailto:ask@kiosk.com', 'email 7+13'],
    ['https://user:pass@x.org/a', 'url 0+25'],
    ['sftp://x.org', ''],
    ['👍 x.org, x.com;', 'url 3+5, url 10+5'],
    ['x.org/@kiosk #x.com', 'url 0+12, hashtag 13+2'],
    ['«x.org»', 'url 1+5'],
    ['a_b.com a-.com', ''],
  ])('finds those in %s', (raw, expected) => {
    expect(found(raw)).toBe(expected)
  })
})

it.each([
  ['<code>x.org</code> x.com', 'x.org x.com | code 0+5, url 6+5'],
  ['<pre>/start</pre>', '/start | pre 0+6'],
  ['<a href="x.org">@kiosk</a>', '@kiosk | text_link 0+6 http://x.org/'],
  ['<b>x.org</b>', 'x.org | url 0+5, bold 0+5'],
  ['<b>to x.org</b>', 'to x.org | bold 0+3, url 3+5, bold 3+5'],
  ['<blockquote>x.org</blockquote>', 'x.org | blockquote 0+5, url 0+5'],
  ['<blockquote>x.o</blockquote>rg', 'x.org | blockquote 0+3'],
])('finds nothing where something else is: %s', (raw, expected) => {
  expect(line(raw, { parseMode: 'HTML' })).toBe(expected)
})
