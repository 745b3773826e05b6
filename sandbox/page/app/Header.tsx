// The frame's head: leave or go back, the name, and all else behind three dots. In fullscreen its buttons float over the app.
import { useState } from 'preact/hooks'
import type { Translate } from '#locales/translator.ts'
import { hasNotch, isPhone, notchHeight } from './device.ts'
import { BackSign, CloseSign, MoreSign } from './icons.tsx'
import { Menu } from './Menu.tsx'
import type { Session } from './session.ts'
import type { AppState } from './state.ts'

export type PartProps = { session: Session; state: AppState; t: Translate; title: string }

export function Header({ session, state, t, title }: PartProps) {
  const { back, device, fullscreen } = state
  const phone = isPhone(device.platform)
  const top = fullscreen && hasNotch(device) ? notchHeight : 0
  return (
    <header class="app-header" style={{ top: `${top}px` }}>
      {phone && !fullscreen && (
        <button
          type="button"
          class="app-grabber"
          aria-label={t('app-height')}
          onClick={session.toggleHeight}
        />
      )}
      <button
        type="button"
        class="app-round"
        data-leave={back ? 'back' : 'close'}
        aria-label={t(back ? 'app-back' : 'app-close')}
        onClick={() => (back ? session.press('back_button') : session.askToClose())}
      >
        {back ? <BackSign /> : <CloseSign />}
      </button>
      <div class="app-name">
        <b>{title}</b>
        <small>{t('app-kind')}</small>
      </div>
      <More {...{ session, state, t }} />
    </header>
  )
}

/** With a count of what went wrong, so that it is not overlooked. */
function More({ session, state, t }: Omit<PartProps, 'title'>) {
  const [open, setOpen] = useState(false)
  const wrong = state.log.filter(({ kind }) => kind !== 'newer').length
  return (
    <>
      <button
        type="button"
        class="app-round"
        aria-label={t('app-more')}
        aria-expanded={open}
        data-more
        onClick={() => setOpen(!open)}
      >
        <MoreSign />
        {wrong > 0 && <em class="app-wrong">{wrong}</em>}
      </button>
      {open && <Menu {...{ session, state, t }} onDone={() => setOpen(false)} />}
    </>
  )
}
