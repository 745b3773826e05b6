// A question over the page: Telegram's own window where there is one, else a dialog of the page. One after the other.
import { cut } from './cut.ts'
import { openDialog } from './popup-dialog.ts'
import { isAtLeast, on, post } from './transport.ts'

export type PopupButton = { id: string; text: string; destructive?: boolean }
/** One to three buttons. */
export type Popup = { title?: string; message: string; buttons: readonly PopupButton[] }

const since = '6.2'
let before: Promise<unknown> = Promise.resolve()

/** The button that was tapped; nothing if it was closed without. */
export function askPopup(popup: Popup): Promise<string | undefined> {
  const answer = before.then(() => (isAtLeast(since) ? askTelegram(popup) : openDialog(popup)))
  before = answer.catch(() => {})
  return answer
}

type Confirmation = Pick<Popup, 'title' | 'message'> & { yes: string; no: string; destructive?: boolean }

export async function confirmPopup({
  yes,
  no,
  destructive = false,
  ...popup
}: Confirmation): Promise<boolean> {
  const buttons = [
    { id: 'no', text: no },
    { id: 'yes', text: yes, destructive },
  ]
  return (await askPopup({ ...popup, buttons })) === 'yes'
}

function askTelegram({ title = '', message, buttons }: Popup): Promise<string | undefined> {
  return new Promise((answer) => {
    const stop = on('popup_closed', ({ button_id: id }) => {
      stop()
      answer(typeof id === 'string' && id !== '' ? id : undefined)
    })
    const told = {
      ...(title !== '' && { title: cut(title, 64) }),
      message: cut(message, 256),
      buttons: buttons.map(({ id, text, destructive }) => ({
        id,
        type: destructive ? 'destructive' : 'default',
        text: cut(text, 64),
      })),
    }
    post('web_app_open_popup', told, since)
  })
}
