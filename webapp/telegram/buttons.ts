// The buttons that Telegram draws around the page. Whoever is on the screen wishes for one; the wish of who came last is the
// one that is shown. Where the client has no such button, the page draws it: `drawn` says so, and how.
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { cut } from './cut.ts'
import { telegramTheme } from './follow-theme.ts'
import type { TelegramTheme } from './theme.ts'
import { type Data, isAtLeast, on, post } from './transport.ts'

export type Look = {
  text: string
  /** Something is on its way; taps do nothing until it is over. */
  busy?: boolean
  disabled?: boolean
}
export type Wish = Partial<Look> & { onClick: () => unknown }
/** Held by whoever wishes for as long as they are there, and changed by them. */
export type Wishing = { order: number; wish: Wish | undefined }
export type Button = {
  /** What the page has to draw itself, if anything. */
  drawn: ReadonlySignal<Look | undefined>
  press: () => void
  hold: (wishing: Wishing) => () => void
  changed: () => void
}
type Dress = (look: Look, theme: TelegramTheme) => Data

const longestText = 64

const dressed = ({ text, busy = false, disabled = false }: Look): Data => ({
  is_visible: true,
  is_active: !busy && !disabled,
  is_progress_visible: busy,
  has_shine_effect: false,
  text,
})

/** Telegram's own colours, said aloud as the official script does: not every client has them at hand. */
export const mainButton: Button = createButton('main_button', '6.0', (look, theme) => ({
  ...dressed(look),
  color: theme.button_color,
  text_color: theme.button_text_color,
}))
export const secondaryButton: Button = createButton('secondary_button', '7.10', (look, theme) => ({
  ...dressed(look),
  color: theme.secondary_bg_color,
  text_color: theme.button_color,
  position: 'left',
}))
export const backButton: Button = createButton('back_button', '6.1', () => ({ is_visible: true }))

function createButton(name: string, since: string, dress: Dress): Button {
  const wishings: Wishing[] = []
  const shown = signal<Look | undefined>(undefined)
  const isNative = isAtLeast(since)
  let isWaiting = false
  let isRunning = false

  const topmost = () => wishings.findLast(({ wish }) => wish !== undefined && wish.text?.trim() !== '')?.wish
  const settle = () => {
    isWaiting = false
    const look = lookOf(topmost())
    if (JSON.stringify(look) !== JSON.stringify(shown.peek())) shown.value = look
  }
  // Where one screen takes the place of another, the button does not leave in between.
  const changed = () => {
    if (!isWaiting) queueMicrotask(settle)
    isWaiting = true
  }
  const press = async () => {
    const wish = topmost()
    if (wish === undefined || wish.busy || wish.disabled || isRunning) return
    isRunning = true
    try {
      await wish.onClick()
    } finally {
      isRunning = false
    }
  }
  if (isNative) {
    on(`${name}_pressed`, press)
    effect(() => {
      const look = shown.value
      post(`web_app_setup_${name}`, look ? dress(look, telegramTheme.value) : { is_visible: false })
    })
  }
  return {
    drawn: isNative ? signal(undefined) : shown,
    press,
    changed,
    hold(wishing) {
      wishings.push(wishing)
      wishings.sort((one, other) => one.order - other.order)
      changed()
      return () => {
        wishings.splice(wishings.indexOf(wishing), 1)
        changed()
      }
    },
  }
}

function lookOf(wish: Wish | undefined): Look | undefined {
  if (wish === undefined) return undefined
  const { text = '', busy = false, disabled = false } = wish
  return { text: cut(text, longestText), busy, disabled }
}
