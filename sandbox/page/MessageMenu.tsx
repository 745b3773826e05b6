// What one can do with a message: react, answer, copy, change, take away.
import { useLayoutEffect, useRef } from 'preact/hooks'
import { moveFocus } from './arrow-keys.ts'
import type { Phone, Shown } from './contract.ts'
import { Icon, type IconName } from './icons.tsx'
import { t } from './language.ts'
import { react } from './Reactions.tsx'
import { screenOf } from './screens.ts'
import { copyText, inChat, perform } from './taps.ts'

const quick = ['👍', '❤', '🔥', '🎉', '😢', '👎']
const marginPx = 8

type Props = { shown: Shown; x: number; y: number; phone: Phone; close: () => void }

export function MessageMenu({ shown, x, y, phone, close }: Props) {
  const card = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    if (card.current !== null) placeInside(card.current, x, y)
    card.current?.querySelector('button')?.focus({ preventScroll: true })
    // Wherever the focus is: the finger that opened it may have taken it away.
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && close()
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  const pick = (then: () => void) => () => {
    close()
    then()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a tap elsewhere is a short way to Escape
    <div
      class="menu-ground"
      onPointerDown={(event) => event.target === event.currentTarget && close()}
      onKeyDown={moveFocus}
    >
      <div ref={card} class="card message-menu" role="menu" aria-label={t('sandbox-message-menu')}>
        <div class="quick">
          {quick.map((emoji) => (
            <button
              key={emoji}
              type="button"
              role="menuitem"
              aria-label={t('sandbox-react', { emoji })}
              onClick={pick(() => react(phone, shown, emoji))}
            >
              {emoji}
            </button>
          ))}
        </div>
        {itemsFor(shown, phone).map(({ icon, label, does }) => (
          <button
            key={icon}
            type="button"
            role="menuitem"
            class={icon === 'bin' ? 'card-row danger' : 'card-row'}
            onClick={pick(does)}
          >
            <Icon name={icon} size={20} />
            {label}
          </button>
        ))}
      </div>
    </div>
  )
}

type Item = { icon: IconName; label: string; does: () => void }

function itemsFor({ message, out }: Shown, phone: Phone): Item[] {
  const screen = screenOf(phone.key)
  const id = message.message_id
  const text = message.text ?? message.caption
  const items: (Item | false)[] = [
    {
      icon: 'reply',
      label: t('sandbox-reply'),
      does: () => {
        screen.replyTo.value = id
      },
    },
    text !== undefined && {
      icon: 'copy',
      label: t('sandbox-copy'),
      does: () => void copyText(phone.key, text),
    },
    out &&
      message.text !== undefined && {
        icon: 'edit',
        label: t('sandbox-edit'),
        does: () => {
          screen.editing.value = id
          screen.text.value = message.text ?? ''
        },
      },
    (out || phone.chat.type === 'private') && {
      icon: 'bin',
      label: t('sandbox-delete'),
      does: () => void perform(phone, { do: 'delete', ...inChat(phone), message: id }),
    },
  ]
  return items.filter((item) => item !== false)
}

function placeInside(card: HTMLElement, x: number, y: number): void {
  const device = card.closest('.device')?.getBoundingClientRect()
  if (device === undefined) return
  // As it will be: its entrance makes it smaller for a moment.
  const { offsetWidth: width, offsetHeight: height } = card
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high))
  card.style.left = `${clamp(x, device.left + marginPx, device.right - width - marginPx)}px`
  card.style.top = `${clamp(y, device.top + marginPx, device.bottom - height - marginPx)}px`
}
