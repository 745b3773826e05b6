// What comes of an answer to what was asked, or of closing it without one. Pure, as the protocol is.
import type { Answer, AppState, Outcome } from './state.ts'

/** No button: it was closed by a tap beside it, or by Escape. */
export type Choice = { button?: string; text?: string }

export function choose({ ask }: AppState, choice: Choice): Outcome {
  const closed = { ask: undefined }
  const { button } = choice
  switch (ask?.kind) {
    case undefined:
      return {}
    case 'popup':
      // The script reads a field of it even if nothing was pressed.
      return { state: closed, answers: [['popup_closed', button === undefined ? {} : { button_id: button }]] }
    case 'qr':
      // It stays open until the app has seen what it looked for.
      return button === 'scan'
        ? { answers: [['qr_text_received', { data: choice.text ?? '' }]] }
        : { state: closed, answers: [['scan_qr_popup_closed', {}]] }
    case 'phone':
      return button === 'share'
        ? { state: closed, effects: [{ do: 'contact' }] }
        : { state: closed, answers: [['phone_requested', { status: 'cancelled' }]] }
    case 'write-access':
      return button === 'allow'
        ? { state: closed, effects: [{ do: 'allow-writing' }] }
        : { state: closed, answers: [['write_access_requested', { status: 'cancelled' }]] }
    case 'close':
      return { state: closed, effects: button === 'close' ? [{ do: 'close' }] : [] }
    case 'home-screen':
      return button === 'add'
        ? { state: { ...closed, onHomeScreen: true }, answers: [['home_screen_added', {}]] }
        : { state: closed }
    case 'story':
      return { state: closed }
    case 'download':
      return button === 'download'
        ? startDownload(ask.url)
        : { state: closed, answers: [downloaded('cancelled')] }
    case 'share':
      return button === 'send'
        ? { state: closed, effects: [{ do: 'share', id: ask.id }] }
        : { state: closed, answers: [['prepared_message_failed', { error: 'USER_DECLINED' }]] }
  }
}

const downloaded = (status: 'downloading' | 'cancelled'): Answer => ['file_download_requested', { status }]

const startDownload = (url: string): Outcome => ({
  state: { ask: undefined },
  answers: [downloaded('downloading')],
  effects: [{ do: 'tapped', tapped: { kind: 'url', url } }],
})
