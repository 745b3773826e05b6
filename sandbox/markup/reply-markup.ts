// The `reply_markup` of any method, in the two steps in which Telegram refuses: what cannot be read, before it looks for the
// chat, and what may not stand in that chat, after.
import type {
  ForceReply,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
} from 'grammy/types'
import { fault, type JsonObject, listIn, objectIn, readJson, refusing, within } from '../api/json.ts'
import { badRequest } from '../api/refusal.ts'
import { placeInlineButton, readInlineButton } from './inline.ts'
import { type PlacedButton, placeKeyboardButton, readKeyboardButton } from './keyboard.ts'

/** Buttons of a reply keyboard are objects here, even those that came as mere texts. */
export type Keyboard = Omit<ReplyKeyboardMarkup, 'keyboard'> & { keyboard: PlacedButton[][] }
/** One of them. */
export type Markup = { inline?: InlineKeyboardMarkup; keyboard?: Keyboard | ReplyKeyboardRemove | ForceReply }

export type MarkupPlace = {
  /** `inline` is a message of a person's that came through the bot: its chat is not known. */
  chat: 'private' | 'group' | 'supergroup' | 'channel' | 'inline'
  /** A message that is there already can only get buttons under it. */
  isEdit?: boolean
  isInvoice?: boolean
}

/** Both steps; nothing when there is no markup, or an empty one. */
export function parseReplyMarkup(json: string, place: MarkupPlace): Markup | undefined {
  const markup = readReplyMarkup(json)
  return markup && placeReplyMarkup(markup, place)
}

/** Before the chat is looked for. */
export function readReplyMarkup(json: string): Markup | undefined {
  if (json === '') return undefined
  return readJson(json, "Can't parse reply keyboard markup JSON object", readMarkup)
}

/** Of a value that is a part of other JSON, as in the results of an inline query; throws faults. */
export function readMarkup(value: unknown): Markup | undefined {
  const object = objectIn(value, 'Object expected as reply markup')
  const keyboard = object
    .list('keyboard')
    ?.map((row) =>
      listIn(row, 'Field "keyboard" must be an Array of Arrays').map((button) =>
        within("Can't parse keyboard button: ", () => readKeyboardButton(button)),
      ),
    )
  const inline = object
    .list('inline_keyboard')
    ?.map((row) =>
      listIn(row, 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays').map(
        (button) => within("Can't parse inline keyboard button: ", () => readInlineButton(button)),
      ),
    )
  const options = readOptions(object)
  if (keyboard && keyboard.length > 0) return { keyboard: { keyboard, ...options.keyboard() } }
  if (inline && inline.length > 0) return { inline: { inline_keyboard: inline } }
  if (options.remove) return { keyboard: { remove_keyboard: true, ...options.selective } }
  if (options.force) return { keyboard: { force_reply: true, ...options.placeholder, ...options.selective } }
  return undefined
}

function readOptions(object: JsonObject) {
  const remove = [object.flag('hide_keyboard'), object.flag('remove_keyboard')].includes(true)
  const isPersonal = [object.flag('personal_keyboard'), object.flag('selective')].includes(true)
  const force = [object.flag('force_reply_keyboard'), object.flag('force_reply')].includes(true)
  const text = object.text('input_field_placeholder')
  const selective = isPersonal ? { selective: true } : {}
  const placeholder = text === '' ? {} : { input_field_placeholder: text }
  return {
    remove,
    force,
    selective,
    placeholder,
    // Read, and refused, only when there is a keyboard.
    keyboard: () => ({
      ...flagged(object, 'resize_keyboard'),
      ...flagged(object, 'one_time_keyboard'),
      ...flagged(object, 'is_persistent'),
      ...placeholder,
      ...selective,
    }),
  }
}

function flagged(object: JsonObject, name: string): Record<string, true> {
  return object.flag(name) ? { [name]: true } : {}
}

/** When the chat is known. */
export function placeReplyMarkup(markup: Markup, place: MarkupPlace): Markup | undefined {
  const { inline, keyboard } = markup
  if (inline) return placeInline(inline.inline_keyboard, place)
  if (place.isEdit || place.chat === 'channel' || place.chat === 'inline') {
    throw badRequest('Inline keyboard expected')
  }
  if (keyboard === undefined) return undefined
  const { selective, ...rest } = keyboard
  // In a private chat there is nobody to choose among.
  const personal = selective && place.chat !== 'private' ? { selective } : {}
  if (!('keyboard' in rest)) return { keyboard: { ...rest, ...personal } }
  const rows = refusing(() =>
    placeRows(rest.keyboard, (button) => placeKeyboardButton(button, place.chat === 'private')),
  )
  if (rows.flat().length > 300) throw badRequest('reply markup is too long')
  return rows.length === 0 ? undefined : { keyboard: { ...rest, keyboard: rows, ...personal } }
}

function placeInline(buttons: InlineKeyboardButton[][], place: MarkupPlace): Markup | undefined {
  const rows = refusing(() =>
    placeRows(buttons, (button) => placeInlineButton(button, place.chat === 'channel')),
  )
  if (rows.length === 0) return undefined
  const all = rows.flat()
  if (all.length > 100) throw badRequest('reply markup is too long')
  if (place.isInvoice && !all.some((button) => 'pay' in button)) throw badRequest('REPLY_MARKUP_BUY_EMPTY')
  for (const [at, button] of all.entries()) {
    const refusal = refusalOf(button, at, place)
    if (refusal !== undefined) throw badRequest(refusal)
  }
  return { inline: { inline_keyboard: rows } }
}

/** What Telegram's servers, behind the Bot API, say of a button. */
function refusalOf(button: InlineKeyboardButton, at: number, place: MarkupPlace): string | undefined {
  if ('callback_data' in button && Buffer.byteLength(button.callback_data) > 64) return 'BUTTON_DATA_INVALID'
  if ('web_app' in button && place.chat !== 'private') return 'BUTTON_TYPE_INVALID'
  if ('callback_game' in button) return 'BUTTON_TYPE_INVALID'
  if ('pay' in button && !place.isInvoice) return 'BUTTON_TYPE_INVALID'
  if ('pay' in button && at > 0) return 'BUTTON_POS_INVALID'
  if ('copy_text' in button && !isBetween([...button.copy_text.text].length, 1, 256)) {
    return 'BUTTON_COPY_TEXT_INVALID'
  }
  return undefined
}

function isBetween(number: number, least: number, most: number): boolean {
  return number >= least && number <= most
}

/** Without empty rows. Of a long row Telegram keeps twelve buttons and says nothing; here it is refused. */
function placeRows<T>(rows: T[][], placeButton: (button: T) => T): T[][] {
  const placed = rows.map((row) => row.map(placeButton)).filter((row) => row.length > 0)
  const long = placed.find((row) => row.length > 12)
  if (long) throw fault(`Row of ${long.length} buttons is too long: Telegram drops all after the twelfth`)
  return placed
}
