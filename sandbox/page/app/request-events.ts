// What an app wants of the person or of Telegram: popups, links, invoices, the phone number, data for the bot.
import { atLeast, isPhone } from './device.ts'
import { bad, byteLength, isData, refused, textOf } from './reading.ts'
import type { AppState, Data, Handler, Outcome, PopupButton } from './state.ts'

const popupTypes = ['default', 'ok', 'close', 'cancel', 'destructive'] as const

function openPopup(state: AppState, data: Data): Outcome {
  if (state.ask !== undefined) return refused('another popup is open')
  const [title, message] = [textOf(data, 'title'), textOf(data, 'message')]
  const given: unknown[] = Array.isArray(data.buttons) ? data.buttons : []
  const buttons = given.flatMap((button) => (isData(button) && popupButton(button)) || [])
  if (message === '' || message.length > 256) return bad('message of 1 to 256 characters')
  if (title.length > 64) return bad('title of at most 64 characters')
  if (given.length < 1 || given.length > 3 || buttons.length < given.length) return bad('1 to 3 buttons')
  return { state: { ask: { kind: 'popup', title, message, buttons } } }
}

function popupButton(button: Data): PopupButton | undefined {
  const type = popupTypes.find((known) => known === button.type)
  const [id, text] = [textOf(button, 'id'), textOf(button, 'text')]
  const needsText = type === 'default' || type === 'destructive'
  if (type === undefined || id.length > 64 || text.length > 64 || (needsText && text === '')) return undefined
  return { id, type, text }
}

/** Only phones have a camera for it; the others close at once. */
function openScanner({ ask, device }: AppState, data: Data): Outcome {
  if (!isPhone(device.platform)) return { answers: [['scan_qr_popup_closed', {}]] }
  if (ask !== undefined) return refused('another popup is open')
  return { state: { ask: { kind: 'qr', text: textOf(data, 'text').slice(0, 64) } } }
}

function sendData({ from }: AppState, data: Data): Outcome {
  const text = textOf(data, 'data')
  if (from !== 'keyboard') return refused('only an app of a keyboard button may send data')
  if (text === '' || byteLength(text) > 4_096) return bad('data of 1 to 4096 bytes')
  return { effects: [{ do: 'send-data', data: text }, { do: 'close' }] }
}

function openLink(_: AppState, data: Data): Outcome {
  const url = textOf(data, 'url')
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return bad(`url ${url}`)
  return { effects: [{ do: 'tapped', tapped: { kind: 'url', url } }] }
}

/** Up to 7.0 the app was closed by it. */
function openTgLink({ device }: AppState, data: Data): Outcome {
  const path = textOf(data, 'path_full')
  if (!path.startsWith('/')) return bad(`path_full ${path}`)
  const link = { do: 'tg-link', url: `https://t.me${path}` } as const
  return { effects: atLeast(device.version, '7.0') ? [link] : [link, { do: 'close' }] }
}

const chatTypes = ['users', 'bots', 'groups', 'channels']

function switchInline(_: AppState, data: Data): Outcome {
  const types: unknown[] = Array.isArray(data.chat_types) ? data.chat_types : []
  if (typeof data.query !== 'string' || data.query.length > 256) return bad('query of at most 256 characters')
  if (!types.every((type) => chatTypes.includes(String(type)))) return bad('chat_types')
  const tapped = { kind: 'inline', query: data.query, here: types.length === 0 } as const
  return { effects: [{ do: 'tapped', tapped }, { do: 'close' }] }
}

function customMethod(_: AppState, data: Data): Outcome {
  const [reqId, method] = [textOf(data, 'req_id'), textOf(data, 'method')]
  if (reqId === '') return bad('req_id')
  const params = isData(data.params) ? data.params : {}
  return { effects: [{ do: 'custom', reqId, method, params }] }
}

function download({ ask }: AppState, data: Data): Outcome {
  const [url, fileName] = [textOf(data, 'url'), textOf(data, 'file_name')]
  const wrong = !/^https:\/\//i.test(url) || fileName === ''
  if (wrong || ask !== undefined)
    return { answers: [['file_download_requested', { status: 'cancelled' }]], ...(wrong ? bad(url) : {}) }
  return { state: { ask: { kind: 'download', url, fileName } } }
}

export const requestHandlers: Readonly<Record<string, Handler>> = {
  web_app_open_popup: openPopup,
  web_app_open_scan_qr_popup: openScanner,
  web_app_close_scan_qr_popup: ({ ask }) =>
    ask?.kind === 'qr' ? { state: { ask: undefined }, answers: [['scan_qr_popup_closed', {}]] } : {},
  // Telegram hands the clipboard to apps of the attachment menu alone.
  web_app_read_text_from_clipboard: (_, data) => ({
    answers: [['clipboard_text_received', { req_id: data.req_id, data: null }]],
    log: { kind: 'refused', about: 'only an app of the attachment menu may read the clipboard' },
  }),
  web_app_data_send: sendData,
  web_app_open_link: openLink,
  web_app_open_tg_link: openTgLink,
  web_app_open_invoice: (_, data) => {
    const slug = textOf(data, 'slug')
    return slug === '' ? bad('slug') : { effects: [{ do: 'invoice', slug }] }
  },
  web_app_switch_inline_query: switchInline,
  web_app_invoke_custom_method: customMethod,
  web_app_request_write_access: ({ ask, mayWrite }) => {
    if (mayWrite) return { answers: [['write_access_requested', { status: 'allowed' }]] }
    if (ask !== undefined) return { answers: [['write_access_requested', { status: 'cancelled' }]] }
    return { state: { ask: { kind: 'write-access' } } }
  },
  web_app_request_phone: ({ ask }) =>
    ask === undefined
      ? { state: { ask: { kind: 'phone' } } }
      : { answers: [['phone_requested', { status: 'cancelled' }]] },
  web_app_send_prepared_message: ({ ask }, data) => {
    const id = textOf(data, 'id')
    if (id === '' || ask !== undefined)
      return { answers: [['prepared_message_failed', { error: id ? 'USER_DECLINED' : 'MESSAGE_EXPIRED' }]] }
    return { state: { ask: { kind: 'share', id } } }
  },
  web_app_request_file_download: download,
  web_app_share_to_story: ({ ask }, data) => {
    if (!/^https:\/\//i.test(textOf(data, 'media_url'))) return bad('media_url')
    return ask === undefined ? { state: { ask: { kind: 'story' } } } : refused('another popup is open')
  },
}
