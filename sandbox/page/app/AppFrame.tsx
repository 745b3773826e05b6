// A Mini App opened over a chat: Telegram's frame around a page that belongs to somebody else.
import { useEffect, useRef, useState } from 'preact/hooks'
import { BottomBar } from './BottomBar.tsx'
import { frameStyle } from './colours.ts'
import { type Device, hasNotch, isPhone, keyboardHeight } from './device.ts'
import { dialogOf } from './dialogs.ts'
import type { Surroundings } from './effects.ts'
import { Header } from './Header.tsx'
import { storeOf } from './kept.ts'
import { Page } from './Page.tsx'
import { Popup } from './Popup.tsx'
import { createSession, type Session } from './session.ts'
import { isExpanded } from './state.ts'
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
  const { launch, language } = props
  const session = useAppSession(props)
  const t = textsOf(language)
  const state = session.state.value
  const { ask, device, fullscreen } = state
  const keyboard = isPhone(device.platform) && device.keyboard
  const height = fullscreen ? 'fullscreen' : isExpanded(state) ? 'expanded' : 'compact'
  return (
    <div class="app-frame" lang={language} style={frameStyle(state)} data-height={height}>
      <button type="button" class="app-scrim" tabIndex={-1} aria-hidden="true" onClick={session.askToClose} />
      <section class="app-sheet" role="dialog" aria-label={launch.title} inert={ask !== undefined}>
        <Header {...{ session, state, t }} title={launch.title} />
        <Page {...{ session, state, t }} title={launch.title} />
        <BottomBar state={state} onPress={session.press} />
        {keyboard && <div class="app-keyboard" style={{ height: `${keyboardHeight}px` }} />}
        {hasNotch(device) && fullscreen && <i class="app-notch" />}
        {hasNotch(device) && <i class="app-gesture-bar" />}
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

function useAppSession(props: AppFrameProps): Session {
  const { theme, platform = 'ios', version = '9.1' } = props
  const latest = useRef(props)
  latest.current = props
  const [session] = useState(() => {
    const device = { theme, platform, version, keyboard: false, notch: false }
    return createSession(() => latest.current, device, storeOf(props.phone.person.id))
  })
  useEffect(() => session.change({ theme }), [session, theme])
  useEffect(() => {
    const tell = () => session.visible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [session])
  return session
}
