import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../language.ts'
import type { CartLineView } from '../api.ts'
import { forgetRemoved, putBack } from '../models/cart-removed.ts'

const offeredMs = 6_000

/** In the place of the line, for as long as somebody may think better of it; longer while they are at it. */
export function RemovedLine({ line }: { line: CartLineView }) {
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const wasHere = document.activeElement === document.body
    if (wasHere) undo.current?.focus({ preventScroll: true })
    const look = () => {
      const isHeld = undo.current?.matches(':focus-visible, :hover') ?? false
      if (!isHeld) forgetRemoved(line)
    }
    const timer = setInterval(look, offeredMs)
    return () => clearInterval(timer)
  }, [line])
  return (
    <li class="removed-line">
      <p role="status">{t('basket-removed', { title: line.title })}</p>
      <button type="button" class="link-button" ref={undo} onClick={() => void putBack(line).catch(() => {})}>
        {t('basket-undo')}
      </button>
    </li>
  )
}
