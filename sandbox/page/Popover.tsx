// A button that opens a small card beside it: a menu or a form. Escape, a tap elsewhere or a choice closes it.
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { moveFocus } from './arrow-keys.ts'

type Props = {
  label: string
  icon: ComponentChildren
  buttonClass: string
  /** Where the card stands. */
  side?: 'below' | 'above'
  children: (close: () => void) => ComponentChildren
}

export function Popover({ label, icon, buttonClass, side = 'below', children }: Props) {
  const [open, setOpen] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  useLayoutEffect(() => {
    if (!open) return
    whole.current?.querySelector<HTMLElement>('.card button, .card input')?.focus()
    const away = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [open])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape from inside
    <div
      ref={whole}
      class="popover"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close()
      }}
    >
      <button
        ref={button}
        type="button"
        class={buttonClass}
        aria-label={label}
        title={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {icon}
      </button>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only leads the arrows from button to button
        <div class={`card ${side}`} onKeyDown={moveFocus}>
          {children(close)}
        </div>
      )}
    </div>
  )
}
