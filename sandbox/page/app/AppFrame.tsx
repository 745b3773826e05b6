// A Mini App opened over a chat: Telegram's frame around a page that belongs to somebody else.
import { useEffect, useRef, useState } from 'preact/hooks'
import { BottomBar } from './BottomBar.tsx'
import { frameStyle } from './colours.ts'
import { type Device, isPhone, keyboardHeight } from './device.ts'
import { dialogOf } from './dialogs.ts'
import { Header } from './Header.tsx'
import { keepStored, readStored } from './kept.ts'
import { Page } from './Page.tsx'
import { Popup } from './Popup.tsx'
import type { Surroundings } from './performance.ts'
import { createSession } from './session.ts'
import { type AppState, isExpanded } from './state.ts'
import { type AppLanguage, textsOf } from './texts.ts'
import type { ThemeName } from './themes.ts'
import './app.css'

export type AppFrameProps = Surroundings & {
  theme: ThemeName
  language: AppLanguage
  platform?: Device['platform']
  version?: Device['version']
}

/** Another launch is another app, even of the same bot. */
export const AppFrame = (props: AppFrameProps) => <OpenedApp key={props.launch.id} {...props} />

function OpenedApp(props: AppFrameProps) {
  const { launch, theme, language, platform = 'ios', version = '9.1' } = props
  const latest = useRef(props)
  latest.current = props
  const [session] = useState(() => {
    const person = props.phone.person.id
    const store = {
      read: () => readStored(person),
      keep: (stored: AppState['stored']) => keepStored(person, stored),
    }
    return createSession(
      () => latest.current,
      { theme, platform, version, keyboard: false, notch: false },
      store,
    )
  })
  useEffect(() => session.change({ theme }), [session, theme])
  useEffect(() => {
    const tell = () => session.visible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [session])

  const t = textsOf(language)
  const state = session.state.value
  const { ask, device, fullscreen } = state
  const phone = isPhone(device.platform)
  const height = fullscreen ? 'fullscreen' : isExpanded(state) ? 'expanded' : 'compact'
  return (
    <div class="app-frame" lang={language} style={frameStyle(state)} data-height={height}>
      <button
        type="button"
        class="app-scrim"
        tabIndex={-1}
        aria-label={t('app-close')}
        onClick={session.askToClose}
      />
      <section class="app-sheet" role="dialog" aria-label={launch.title} inert={ask !== undefined}>
        <Header {...{ session, state, t }} title={launch.title} />
        <Page {...{ session, state, t }} title={launch.title} />
        <BottomBar state={state} onPress={session.press} />
        {phone && device.keyboard && <div class="app-keyboard" style={{ height: `${keyboardHeight}px` }} />}
        {phone && device.notch && <i class="app-gesture-bar" />}
      </section>
      {ask !== undefined && (
        <Popup key={ask.kind} dialog={dialogOf(ask, launch.title, t)} onChoose={session.choose} />
      )}
      {state.haptic.count > 0 && (
        <output key={state.haptic.count} class="app-haptic" data-haptic={state.haptic.what}>
          {state.haptic.what}
        </output>
      )}
    </div>
  )
}
