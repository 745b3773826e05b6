// A question over the app, as Telegram asks it. A tap beside it or Escape closes it without an answer.
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Choice } from './choices.ts'
import type { Dialog, DialogButton } from './dialogs.ts'

type Props = { dialog: Dialog; onChoose: (choice: Choice) => void }

export function Popup({ dialog, onChoose }: Props) {
  const { title, message, buttons, input } = dialog
  const box = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  // Escape reaches it as soon as it is seen.
  useLayoutEffect(() => {
    const field = box.current?.querySelector('input') ?? box.current
    field?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onChoose({})
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the ground only forwards Escape and a tap beside the question.
    <div
      class="app-popup-ground"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        if (event.target === event.currentTarget) onChoose({})
      }}
    >
      <div
        class="app-popup"
        role="alertdialog"
        aria-modal="true"
        aria-label={title || message}
        tabIndex={-1}
        ref={box}
      >
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
        <Buttons buttons={buttons} onPress={(id) => onChoose({ button: id, text })} />
      </div>
    </div>
  )
}

/** Side by side while there is room for their words. */
function Buttons({ buttons, onPress }: { buttons: DialogButton[]; onPress: (id: string) => void }) {
  const stacked = buttons.length > 2 || buttons.some(({ text }) => text.length > 18)
  return (
    <div class={stacked ? 'app-popup-buttons app-popup-stacked' : 'app-popup-buttons'}>
      {buttons.map(({ id, text, look }, index) => (
        <button type="button" key={index} class={`app-look-${look}`} onClick={() => onPress(id)}>
          {text}
        </button>
      ))}
    </div>
  )
}
