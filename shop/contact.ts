// The fields of a checkout: what counts as a good answer and how it is kept. A pure matter of text.
import {
  type CountryCode,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/max'
import * as z from 'zod'
import { type ErrorCode, ShopError } from './error.ts'
import { limits } from './limits.ts'

/** Letters that reorder or hide text have no place in a name or an address. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu
const emailShape = z.email().max(limits.email)

/** One line: no control or direction marks, single spaces. What the marks kept apart may meet once they are gone. */
export function cleanLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Several lines, each cleaned, no more than one empty one between. */
export function cleanText(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(cleanLine)
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function checkLength(text: string, most: number, code: ErrorCode): string {
  if ([...text].length > most) throw new ShopError(code, { most })
  return text
}

export function parseName(text: string): string {
  const name = cleanLine(text)
  if (!/\p{L}/u.test(name)) throw new ShopError('name-required')
  return checkLength(name, limits.name, 'name-too-long')
}

/** Any way people write a number, to E.164; without a country code it is read as one of the shop's country. */
export function parsePhone(text: string, country: CountryCode): string {
  const line = cleanLine(text)
  if (!/\d/.test(line)) throw new ShopError('phone-required')
  if (line.length > 40) throw new ShopError('phone-too-long')
  const phone = parsePhoneNumberFromString(line, country)
  if (phone?.isValid() && !phone.ext) return phone.number
  const length = validatePhoneNumberLength(line, country)
  if (length === 'TOO_SHORT') throw new ShopError('phone-too-short')
  if (length === 'TOO_LONG') throw new ShopError('phone-too-long')
  throw new ShopError('phone-invalid')
}

/** `+44 20 7946 0958`; of Russia and Kazakhstan as people write them there, `+7 921 123-45-67`. */
export function formatPhone(phone: string): string {
  const seven = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/
  if (seven.test(phone)) return phone.replace(seven, '+7 $1 $2-$3-$4')
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone
}

export function parseEmail(text: string): string {
  const email = cleanLine(text)
  if (email === '') throw new ShopError('email-required')
  const at = email.lastIndexOf('@')
  const lower = email.slice(0, at + 1) + email.slice(at + 1).toLowerCase()
  if (!emailShape.safeParse(lower).success) throw new ShopError('email-invalid')
  return lower
}

const mailHosts =
  'gmail.com mail.ru yandex.ru ya.ru bk.ru inbox.ru list.ru rambler.ru outlook.com hotmail.com icloud.com yahoo.com'
const misspelt = new Map(
  mailHosts.split(' ').flatMap((host) => slipsOf(host).map((slip) => [slip, host] as const)),
)

/** `ann@gmial.com` → `ann@gmail.com`: a question to ask back, never a refusal. */
export function suggestEmail(email: string): string | undefined {
  const at = email.lastIndexOf('@')
  const host = email.slice(at + 1)
  const meant = mailHosts.split(' ').includes(host) ? undefined : misspelt.get(host)
  return meant === undefined ? undefined : `${email.slice(0, at + 1)}${meant}`
}

/** One letter left out, or two swapped, in the part before the dot; and the usual wrong endings. */
function slipsOf(host: string): string[] {
  const dot = host.lastIndexOf('.')
  const name = host.slice(0, dot)
  const ending = host.slice(dot)
  if (name.length < 4) return []
  const letters = [...name].map((_, index) => index)
  const left = letters.map((index) => name.slice(0, index) + name.slice(index + 1))
  const swapped = letters
    .slice(1)
    .map((index) => name.slice(0, index - 1) + name[index] + name[index - 1] + name.slice(index + 1))
  const endings = ending === '.com' ? ['.con', '.cmo', '.co', '.cm'] : ['.ry', '.r', '.rй']
  return [...[...left, ...swapped].map((slip) => slip + ending), ...endings.map((wrong) => name + wrong)]
}

export function parseAddress(text: string): string {
  const address = cleanText(text)
  if (address === '') throw new ShopError('address-required')
  if ([...address].length < limits.addressShortest) throw new ShopError('address-too-short')
  return checkLength(address, limits.address, 'address-too-long')
}

/** Where it need not be given, an empty one is never asked about. */
export function parseComment(text: string): string {
  const comment = cleanText(text)
  if (comment === '') throw new ShopError('comment-required')
  return checkLength(comment, limits.comment, 'text-too-long')
}
