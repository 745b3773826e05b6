// What a message sent through the bot will say, as the bot writes it in `input_message_content` or beside a file. Throws
// faults, which whoever reads the result around it puts into an answer.
import type { Contact, Location, Message, Venue } from 'grammy/types'
import { fault, type JsonObject } from '../api/json.ts'
import { badRequest, Refusal } from '../api/refusal.ts'
import type { Core } from '../core.ts'
import { formatText } from '../entities/format.ts'
import { invoiceShown, readInvoiceContent } from '../payments/invoices.ts'
import type { InlineMessage } from '../world.ts'
import { previewIn, previewShown } from './link-preview.ts'

/** Nothing when it says nothing, and need not. */
export function readContent(core: Core, content: JsonObject, isRequired: boolean): InlineMessage | undefined {
  if (content.text('message_text') !== '') return { content: readText(core, content) }
  if (content.has('latitude') && content.has('longitude')) {
    const isVenue = content.has('title') && content.has('address')
    return { content: isVenue ? venueShown(readVenue(content)) : { location: readLocation(content) } }
  }
  if (content.has('phone_number')) return { content: { contact: readContact(content) } }
  if (content.has('payload')) {
    const invoice = readInvoiceContent(content)
    return { content: invoiceShown(invoice), invoice }
  }
  if (isRequired) throw fault('Input message content is not specified')
  return undefined
}

export function readText(core: Core, object: JsonObject): Partial<Message> {
  const preview = previewIn(object)
  const { text, entities } = format(core, object, 'text')
  const link_preview_options = previewShown(preview, entities)
  return {
    text,
    ...(entities.length > 0 && { entities }),
    ...(link_preview_options !== undefined && { link_preview_options }),
  }
}

export function readCaption(core: Core, object: JsonObject): Partial<Message> {
  const { text, entities } = format(core, object, 'caption')
  const above = object.flag('show_caption_above_media')
  return {
    ...(text !== '' && { caption: text }),
    ...(entities.length > 0 && { caption_entities: entities }),
    ...(above && { show_caption_above_media: true }),
  }
}

const fieldsOf = {
  text: { written: 'message_text', entities: 'entities' },
  caption: { written: 'caption', entities: 'caption_entities' },
}

function format({ world }: Core, object: JsonObject, kind: 'text' | 'caption') {
  const fields = fieldsOf[kind]
  const entities = object.raw(fields.entities)
  const markup = {
    parseMode: object.text('parse_mode'),
    entities: entities === undefined ? '' : JSON.stringify(entities),
  }
  return asPart(() =>
    formatText(object.text(fields.written), markup, { kind, findUser: (id) => world.accounts[id]?.user }),
  )
}

/** What Telegram's server finds later, and calls otherwise than in a message that the bot sends itself. */
const later: Readonly<Record<string, string>> = {
  'Bad Request: text must be non-empty': 'Text must be non-empty',
  'Bad Request: message is too long': 'MESSAGE_TOO_LONG',
  'Bad Request: message caption is too long': 'MEDIA_CAPTION_TOO_LONG',
}

/** A refusal of the text is a fault of the result it is a part of. */
function asPart<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const text = later[error.message]
    if (text !== undefined) throw badRequest(text)
    const [first = '', ...rest] = error.message.replace('Bad Request: ', '')
    throw fault(first.toUpperCase() + rest.join(''))
  }
}

export function readContact(object: JsonObject): Contact {
  const phone_number = object.requiredText('phone_number')
  const first_name = object.requiredText('first_name')
  const last_name = object.text('last_name')
  const vcard = object.text('vcard')
  const names = { phone_number: phone_number.trim(), first_name: first_name.trim() }
  return { ...names, ...(last_name !== '' && { last_name }), ...(vcard !== '' && { vcard }) }
}

export function readLocation(object: JsonObject): Location {
  const place = readPlace(object)
  const live_period = object.int('live_period')
  const heading = object.int('heading')
  const proximity_alert_radius = object.int('proximity_alert_radius')
  return {
    ...place,
    ...(live_period > 0 && { live_period }),
    ...(heading > 0 && { heading }),
    ...(proximity_alert_radius > 0 && { proximity_alert_radius }),
  }
}

function readPlace(object: JsonObject): Location {
  const latitude = object.requiredNumber('latitude')
  const longitude = object.requiredNumber('longitude')
  const horizontal_accuracy = object.number('horizontal_accuracy')
  return { latitude, longitude, ...(horizontal_accuracy > 0 && { horizontal_accuracy }) }
}

/** The place comes once more, for those who know no venues. */
export const venueShown = (venue: Venue): Partial<Message> => ({ location: venue.location, venue })

export function readVenue(object: JsonObject): Venue {
  const location = readPlace(object)
  return { location, title: object.requiredText('title'), address: object.requiredText('address') }
}
