import { describe, expect, test } from 'vitest'
import { checkContent, longestCaption, readLinkButton } from '#shop/broadcast/content.ts'
import { codeOf } from '#test/support/refusal.ts'

describe('a button', () => {
  test.each([
    ['See what is new https://example.com/new', 'See what is new', 'https://example.com/new'],
    ['https://example.com/a?b=1#c — Смотреть', 'Смотреть', 'https://example.com/a?b=1#c'],
    ['Скидки: example.com', 'Скидки', 'https://example.com/'],
    ['Новинки\nhttps://t.me/shop_bot?start=c_5', 'Новинки', 'https://t.me/shop_bot?start=c_5'],
    [
      'https://магазин.рф/скидки',
      'магазин.рф',
      'https://xn--80aairftm.xn--p1ai/%D1%81%D0%BA%D0%B8%D0%B4%D0%BA%D0%B8',
    ],
    ['🔥 Sale | http://shop.example', '🔥 Sale', 'http://shop.example/'],
  ])('is read from %j', (words, label, url) => {
    expect(readLinkButton(words)).toEqual({ label, url })
  })

  test.each([
    '',
    'Смотреть',
    'javascript:alert(1)',
    'tg://settings',
    'https://localhost/x',
    'https://a:b@example.com',
    'ftp://example.com',
    '5.5 руб',
  ])('is not read from %j', (words) => {
    expect(codeOf(() => readLinkButton(words))).toBe('broadcast-link-invalid')
  })

  test('has a label that a phone shows', () => {
    expect(codeOf(() => readLinkButton(`${'long '.repeat(10)} https://example.com`))).toBe(
      'broadcast-label-too-long',
    )
  })
})

test('what it says is not empty, and no longer than Telegram takes', () => {
  const check =
    (text: string, photo: string | null = null) =>
    () =>
      checkContent({ text, photo })
  expect(codeOf(check(' \n'))).toBe('broadcast-empty')
  expect(check('', 'photo')).not.toThrow()
  expect(check('🧦'.repeat(longestCaption), 'photo')).not.toThrow()
  expect(codeOf(check('a'.repeat(longestCaption + 1), 'photo'))).toBe('broadcast-caption-too-long')
  expect(check('a'.repeat(4096))).not.toThrow()
})
