import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './icons.tsx'
import { t } from './language.ts'

type Props = { title: string; tools?: ComponentChildren; close: () => void; children: ComponentChildren }

/** At the side of the phones; over them where it is narrow. */
export function Drawer({ title, tools, close, children }: Props) {
  const whole = useRef<HTMLElement>(null)
  useEffect(() => whole.current?.focus(), [])
  return (
    <aside
      ref={whole}
      class="drawer"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
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
