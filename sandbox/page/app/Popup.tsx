// A question over the app, as Telegram asks it. A tap beside it or Escape closes it without an answer.
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Choice } from './choices.ts'
import type { Dialog } from './dialogs.ts'

type Props = { dialog: Dialog; onChoose: (choice: Choice) => void }

export function Popup({ dialog, onChoose }: Props) {
  const { title, message, buttons, input } = dialog
  const box = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, .app-popup-buttons button:last-child')?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onChoose({})
  }
  const stacked = buttons.length > 2 || buttons.some((button) => button.text.length > 16)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the ground only forwards Escape and a tap beside the question.
    <div
      class="app-popup-ground"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target === event.currentTarget) onChoose({})
      }}
    >
      <div class="app-popup" role="alertdialog" aria-modal="true" aria-label={title || message} ref={box}>
        <div class="app-popup-words">
          {title !== '' && <h2>{title}</h2>}
          {message !== '' && <p>{message}</p>}
          {input !== undefined && (
            <input
              aria-label={input}
              placeholder={input}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </div>
        <div class={stacked ? 'app-popup-buttons app-popup-stacked' : 'app-popup-buttons'}>
          {buttons.map(({ id, text: words, look }, index) => (
            <button
              type="button"
              key={index}
              class={`app-look-${look}`}
              onClick={() => onChoose({ button: id, text })}
            >
              {words}
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}
