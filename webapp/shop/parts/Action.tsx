import type { ComponentChildren } from 'preact'
import { keyboardOpen } from '../../telegram/keyboard-open.ts'
import { isTelegram } from '../../telegram/transport.ts'
import { useMainButton } from '../../telegram/use-buttons.ts'

type Props = {
  text: string
  onClick: () => unknown
  busy?: boolean
  /** Said beside it, why. */
  disabled?: boolean
  children?: ComponentChildren
}

/**
 * The one thing to do here: Telegram's own button where there is one, else a bar at the bottom, within reach of the thumb. On a wide
 * screen the page has room for it elsewhere: see ActionBeside.
 */
export function Action({ text, onClick, busy = false, disabled = false, children }: Props) {
  useMainButton(isTelegram && { text, busy, disabled, onClick })
  const isHidden = keyboardOpen.value
  if (isTelegram && children === undefined) return null
  return (
    <div class={isHidden ? 'action away' : 'action'}>
      {children}
      {!isTelegram && <ActionButton text={text} onClick={onClick} busy={busy} disabled={disabled} />}
    </div>
  )
}

export function ActionBeside(props: Omit<Props, 'children'>) {
  return isTelegram ? null : (
    <div class="action-beside">
      <ActionButton {...props} />
    </div>
  )
}

function ActionButton({ text, onClick, busy = false, disabled = false }: Omit<Props, 'children'>) {
  return (
    <button
      type="button"
      class={busy ? 'button main busy' : 'button main'}
      onClick={() => {
        if (!busy && !disabled) void onClick()
      }}
      aria-disabled={busy || disabled}
      aria-busy={busy}
    >
      {text}
    </button>
  )
}
