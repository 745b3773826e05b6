import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cleanText,
  formatPhone,
  parseAddress,
  parseComment,
  parseEmail,
  parseName,
  parsePhone,
  suggestEmail,
} from '#shop/contact.ts'
import { limits } from '#shop/limits.ts'
import { codeOf } from '#test/support/refusal.ts'

describe('a phone number', () => {
  test.each([
    ['+7 (921) 123-45-67', 'RU', '+79211234567'],
    ['8 921 123 45 67', 'RU', '+79211234567'],
    ['89211234567', 'RU', '+79211234567'],
    ['79211234567', 'RU', '+79211234567'],
    ['921-123-45-67', 'RU', '+79211234567'],
    ['+44 20 7946 0958', 'RU', '+442079460958'],
    ['020 7946 0958', 'GB', '+442079460958'],
    ['0151 23456789', 'DE', '+4915123456789'],
    ['(415) 555-2671', 'US', '+14155552671'],
    ['+998 90 123 45 67', 'RU', '+998901234567'],
    ['тел. 8(921)1234567', 'RU', '+79211234567'],
  ] as const)('%s in %s is %s', (text, country, e164) => {
    expect(parsePhone(text, country)).toBe(e164)
  })

  test.each([
    ['', 'phone-required'],
    ['call me', 'phone-required'],
    ['921 12', 'phone-too-short'],
    ['8 921 123 45 6', 'phone-invalid'],
    ['+7 921 123 45 67 89 10', 'phone-invalid'],
    ['+7 921 123 45 67 89 10 11 12', 'phone-too-long'],
    ['+999 12 345 67 89', 'phone-invalid'],
    ['1'.repeat(50), 'phone-too-long'],
  ])('%s is refused: %s', (text, code) => {
    expect(codeOf(() => parsePhone(text, 'RU'))).toBe(code)
  })

  test.each([
    ['+79211234567', '+7 921 123-45-67'],
    ['+78121234567', '+7 812 123-45-67'],
    ['+74012123456', '+7 401 212-34-56'],
    ['+77012345678', '+7 701 234-56-78'],
    ['+442079460958', '+44 20 7946 0958'],
    ['+33612345678', '+33 6 12 34 56 78'],
    ['12', '12'],
  ])('%s is written for people as %s', (phone, written) => {
    expect(formatPhone(phone)).toBe(written)
  })

  test('is E.164 or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+-() .доб'), maxLength: 45 }), (text) => {
        const code = codeOf(() => expect(parsePhone(text, 'RU')).toMatch(/^\+\d{5,17}$/))
        expect(code).toMatch(/^(done|phone-)/)
      }),
    )
  })
})

describe('an e-mail address', () => {
  test('keeps the person and lowers the host', () => {
    expect(parseEmail(' Anna.K@Example.COM ')).toBe('Anna.K@example.com')
  })

  test.each(['', 'anna', 'anna@', '@example.com', 'a b@example.com', `${'a'.repeat(250)}@example.com`])(
    'refuses %s',
    (text) => {
      expect(codeOf(() => parseEmail(text))).toMatch(/^email-(required|invalid)$/)
    },
  )

  test.each([
    ['anna@gmial.com', 'anna@gmail.com'],
    ['anna@gmail.con', 'anna@gmail.com'],
    ['anna@yadex.ru', 'anna@yandex.ru'],
    ['anna@gmail.com', undefined],
    ['anna@example.com', undefined],
    ['anna@mail.ru', undefined],
  ])('asks back about %s: %s', (email, meant) => {
    expect(suggestEmail(email)).toBe(meant)
  })
})

describe('names, addresses and comments', () => {
  test('lose control and direction marks and needless spaces', () => {
    expect(parseName('  Анна\u202e \n\tПетрова\u0000 ')).toBe('Анна Петрова')
    expect(parseName('Анна \u200b Петрова')).toBe('Анна Петрова')
    expect(cleanText('a  b\r\n\r\n\r\n\r\nc\u200b ')).toBe('a b\n\nc')
  })

  test('are refused when empty, too short or too long', () => {
    expect(codeOf(() => parseName('  42 '))).toBe('name-required')
    expect(codeOf(() => parseName('я'.repeat(limits.name + 1)))).toBe('name-too-long')
    expect(codeOf(() => parseAddress('  '))).toBe('address-required')
    expect(codeOf(() => parseAddress('ул.'))).toBe('address-too-short')
    expect(codeOf(() => parseAddress('д'.repeat(limits.address + 1)))).toBe('address-too-long')
    expect(codeOf(() => parseComment('д'.repeat(limits.comment + 1)))).toBe('text-too-long')
    expect(codeOf(() => parseComment(' \n '))).toBe('comment-required')
  })

  test('come out clean and stay the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const once = cleanText(text)
        expect(cleanText(once)).toBe(once)
        expect(once.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }),
    )
  })
})
