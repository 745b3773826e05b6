import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './icons.tsx'
import { t } from './language.ts'

type Props = { title: string; tools?: ComponentChildren; close: () => void; children: ComponentChildren }

/** At the side of the phones; over them where it is narrow. */
export function Drawer({ title, tools, close, children }: Props) {
  const whole = useRef<HTMLElement>(null)
  // Escape reaches it as soon as it is seen.
  useLayoutEffect(() => {
    whole.current?.focus()
    // What was pressed in it may be gone, and the focus with it.
    const onKey = ({ key, target }: KeyboardEvent) => {
      const inside = target === document.body || (target instanceof Node && whole.current?.contains(target))
      if (key === 'Escape' && inside) close()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <aside ref={whole} class="drawer" aria-label={title} tabIndex={-1}>
      <header>
        <h2>{title}</h2>
        {tools}
        <button type="button" class="round small" aria-label={t('sandbox-close')} onClick={close}>
          <Icon name="close" size={20} />
        </button>
      </header>
      {children}
    </aside>
  )
}
