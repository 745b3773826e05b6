import type { ComponentChildren } from 'preact'
import { language, t } from '../../language.ts'
import { Arrow } from './Arrow.tsx'
import { Icon } from './Icon.tsx'
import { type Zooming, zoomBy } from './zoom-gestures.ts'
import { largest } from './zoom-view.ts'

/** All that fingers do, for whoever has none on the screen. */
export function ZoomControls({ count, zooming }: { count: number; zooming: Zooming }) {
  const shown = zooming.shown.value
  const { scale } = zooming.view.value
  return (
    <>
      <div class="zoom-bar">
        {count > 1 && (
          <span class="counter" aria-hidden="true">
            {shown + 1}/{count}
          </span>
        )}
        <Control
          does={() => zoomBy(zooming, 1 / 1.5)}
          label={t('zoom-out')}
          disabled={scale === 1}
          by="pointer"
        >
          <Icon name="minus" />
        </Control>
        <Control
          does={() => zoomBy(zooming, 1.5)}
          label={t('zoom-in')}
          disabled={scale === largest}
          by="pointer"
        >
          <Icon name="plus" />
        </Control>
        <Control does={zooming.leave} label={t('zoom-close')}>
          <Icon name="close" />
        </Control>
      </div>
      <Control
        does={() => zooming.turn(-1)}
        label={t('gallery-before')}
        disabled={shown === 0}
        by="turn before"
      >
        <Arrow back />
      </Control>
      <Control
        does={() => zooming.turn(1)}
        label={t('gallery-after')}
        disabled={shown === count - 1}
        by="turn after"
      >
        <Arrow />
      </Control>
      <p class="unseen" role="status">
        {t('gallery-shown', { number: shown + 1, count })}
        {scale > 1 && ` · ${new Intl.NumberFormat(language(), { style: 'percent' }).format(scale)}`}
      </p>
    </>
  )
}

type ControlProps = {
  does: () => void
  label: string
  disabled?: boolean
  by?: string
  children: ComponentChildren
}

/** Stays where it is when it can do no more: whoever is on it with the keyboard is not thrown off. */
function Control({ does, label, disabled = false, by = '', children }: ControlProps) {
  return (
    <button type="button" class={`round ${by}`} onClick={does} aria-label={label} aria-disabled={disabled}>
      {children}
    </button>
  )
}
