// Finds what is one word with a sign before it: mentions, hashtags, cashtags and commands; and numbers of phones and
// bank cards. Whether there is such a user, command or card it does not ask.
import { findPhoneNumbersInText } from 'libphonenumber-js/min'
import type { Entity, EntityType } from './entity.ts'

const word = '\\p{L}\\p{N}_'
const tag = '_\\u200c\\u00b7\\u0d80-\\u0dff\\p{Nd}\\p{L}'
const name = '[a-zA-Z0-9_]'

const mention = new RegExp(`(?<![${word}])@${name}{2,32}(?![${word}])`, 'gu')
const command = new RegExp(`(?<![${word}/<>])/${name}{1,64}(?:@${name}{3,32}|(?!@))(?![${word}/<>])`, 'gu')
const hashtag = new RegExp(`(?<![${tag}])#([${tag}]+)(@${name}{3,32})?`, 'gu')
const owner = `@${name}{3,32}(?!${name})`
const cashtag = new RegExp(
  `(?<![${tag}$])\\$(?:1INCH|[A-Z]{1,8})(?:${owner}|(?!${owner}))(?![${tag}$])`,
  'gu',
)
/** What follows a letter or a sign is taken along, to be passed over. */
const card = /[.,+\-_\p{L}]\d[\d -]*|(\d{16,19}(?= )|\d[\d -]*)/gu

const longestHashtag = 256
const shortNames = ['gif', 'nft', 'pic', 'ufc', 'vid']

export function findWords(text: string): Entity[] {
  const all = (type: EntityType, pattern: RegExp, passes: (found: string) => boolean = () => true) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => passes(found))
      .map(({ 0: found, index }): Entity => ({ type, offset: index, length: found.length }))
  return [
    ...all(
      'mention',
      mention,
      (found) => found.length > 4 || shortNames.includes(found.slice(1).toLowerCase()),
    ),
    ...all('bot_command', command),
    ...findHashtags(text),
    ...all('cashtag', cashtag),
    ...findPhones(text),
    ...findCards(text),
  ]
}

/** Too long a one is cut; one of digits alone is none, and neither is one that another sign follows. */
function findHashtags(text: string): Entity[] {
  return [...text.matchAll(hashtag)].flatMap(({ 0: all, 1: written = '', 2: of, index }) => {
    const letters = [...written]
    const kept = letters.slice(0, longestHashtag).join('')
    const whole = letters.length <= longestHashtag
    const end = index + (whole ? all.length : 1 + written.length)
    if (text[end] === '#' || !/\p{L}/u.test(kept)) return []
    const length = 1 + kept.length + (whole ? (of?.length ?? 0) : 0)
    return [{ type: 'hashtag' as const, offset: index, length }]
  })
}

/** Only with the country's code. */
function findPhones(text: string): Entity[] {
  if (!text.includes('+')) return []
  return findPhoneNumbersInText(text).map(({ startsAt, endsAt }) => ({
    type: 'phone_number',
    offset: startsAt,
    length: endsAt - startsAt,
  }))
}

function findCards(text: string): Entity[] {
  return [...text.matchAll(card)].flatMap(({ 1: run = '', index }) => {
    const written = run.replace(/[ -]+$/, '')
    const digits = written.replace(/\D/g, '')
    const after = text.slice(index + written.length)
    const loose = written.length > 2 * digits.length - 1
    if (loose || /^[-_\p{L}]/u.test(after) || !isCard(digits)) return []
    return [{ type: 'bank_card_number' as const, offset: index, length: written.length }]
  })
}

const lengths: [RegExp, number[]][] = [
  [/^4/, [13, 16, 18, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|220[0-4])/, [16]],
  [/^3[47]/, [15]],
  [/^(?:62|81)/, [16, 17, 18, 19]],
]

function isCard(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  const known = lengths.find(([beginning]) => beginning.test(digits))
  return sum % 10 === 0 && (known === undefined || known[1].includes(digits.length))
}
