// Entities that came with the call beside a plain text. Each is an object with everything its type needs; those that
// only Telegram finds are passed over, and JSON that is none, or no array, is nothing.
import { type Entity, isFoundType } from './entity.ts'
import {
  type Fields,
  isFields,
  numberField,
  objectField,
  optionalTextField,
  textField,
  unreadable,
} from './given-field.ts'

export function parseGiven(json: string): Entity[] {
  const given = parseJson(json)
  return Array.isArray(given) ? given.flatMap((item) => readEntity(item) ?? []) : []
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function readEntity(given: unknown): Entity | undefined {
  if (!isFields(given)) throw unreadable('expected an Object')
  const offset = Number(numberField(given, 'offset', 32))
  const length = Number(numberField(given, 'length', 32))
  const meaning = readMeaning(given)
  return meaning && { ...meaning, offset, length }
}

function readMeaning(fields: Fields): Omit<Entity, 'offset' | 'length'> | undefined {
  const type = textField(fields, 'type')
  switch (type) {
    case '':
      throw unreadable('Type is not specified')
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strikethrough':
    case 'spoiler':
    case 'code':
    case 'blockquote':
    case 'expandable_blockquote':
      return { type }
    case 'pre':
      return { type, language: optionalTextField(fields, 'language') }
    case 'text_link':
      return { type, url: textField(fields, 'url') }
    case 'text_mention':
      return { type, user: Number(numberField(objectField(fields, 'user'), 'id', 64)) }
    case 'custom_emoji':
      return { type, emoji: String(numberField(fields, 'custom_emoji_id', 64)) }
    case 'date_time':
      return { type, time: Number(numberField(fields, 'unix_time', 32)), timeFormat: readFormat(fields) }
  }
  if (!isFoundType(type)) throw unreadable('Unsupported type specified')
  return undefined
}

/** Of two ways to write the time, or the day, the last one counts. */
function readFormat(fields: Fields): string {
  const format = optionalTextField(fields, 'date_time_format')
  if (/^r$/i.test(format)) return 'r'
  if (/[^tTdDwW]/.test(format)) throw unreadable('Invalid date-time format specified')
  const last = (letters: RegExp) => format.match(letters)?.at(-1) ?? ''
  return (/w/i.test(format) ? 'w' : '') + last(/d/gi) + last(/t/gi)
}
