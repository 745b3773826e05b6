import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import { useNoSwipeToClose } from '../../telegram/holding.ts'
import { useBackButton } from '../../telegram/use-buttons.ts'
import { openLayer } from '../navigation.ts'
import { Icon } from './Icon.tsx'
import '../sheet.css'

type Props = {
  title: string
  onGone: () => void
  foot: (close: () => void) => ComponentChildren
  children: ComponentChildren
}

/** Lies over the page from below until it is closed: by its cross, Esc, a tap beside it, or by going back. */
export function Sheet({ title, onGone, foot, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const closing = useRef(() => {})
  const close = () => closing.current()
  useBackButton(close)
  useNoSwipeToClose()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    closing.current = openLayer(onGone)
    return () => shown?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a tap beside it does what Esc does
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby="sheet-title"
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onClose={close}
      onClick={({ target }) => {
        if (target === dialog.current) close()
      }}
    >
      <div class="sheet-parts">
        <header class="sheet-head">
          <h2 id="sheet-title">{title}</h2>
          <button type="button" class="sheet-close" aria-label={t('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div class="sheet-body">{children}</div>
        <footer class="sheet-foot">{foot(close)}</footer>
      </div>
    </dialog>
  )
}
