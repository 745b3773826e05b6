// Something over the chat that wants an answer first: a popup in the middle or a sheet from below.
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

type Props = { label: string; kind: 'popup' | 'sheet'; close: () => void; children: ComponentChildren }

export function Layer({ label, kind, close, children }: Props) {
  const inside = useRef<HTMLDivElement>(null)
  // At once: a key pressed right after it opened is meant for it.
  useLayoutEffect(() => {
    const before = document.activeElement
    const first = inside.current?.querySelector<HTMLElement>('[data-first], input, button')
    first?.focus()
    return () => {
      // The chat below is out of reach until this is gone.
      if (before instanceof HTMLElement) queueMicrotask(() => before.focus())
    }
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a tap beside it is a short way to the close button
    <div
      class={`layer ${kind}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) close()
      }}
    >
      <div ref={inside} class="layer-card" role="dialog" aria-modal="true" aria-label={label}>
        {children}
      </div>
    </div>
  )
}
