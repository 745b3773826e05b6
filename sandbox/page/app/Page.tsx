// The app's own page in its iframe, with the bot's letter over it until there is something to see.
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PartProps } from './Header.tsx'
import { listenTo } from './host.ts'
import type { Session } from './session.ts'

/** How long the height must rest to count as stable. */
const restMs = 200

export function Page({ session, state, t, title }: PartProps) {
  const { number, address } = session.opening.value
  const frame = useFrame(session)
  return (
    <div class="app-page">
      <iframe
        key={number}
        ref={frame}
        title={title}
        sandbox="allow-scripts allow-same-origin allow-popups allow-forms allow-modals allow-downloads"
        allow="clipboard-write"
        class={state.ready ? 'app-ready' : ''}
        src={address}
        onLoad={session.loaded}
      />
      {!state.ready && (
        <div class="app-loading" role="status" aria-label={t('app-loading')}>
          <span>{[...title][0]}</span>
          <p>{t('app-slow', { address: placeOf(address) })}</p>
        </div>
      )}
    </div>
  )
}

/** What Telegram tells the app stays out of it. */
function placeOf(address: string): string {
  const { origin, pathname } = new URL(address, location.href)
  return `${origin}${pathname}`
}

/** Wires the frame to the session for as long as the same page is in it. */
function useFrame(session: Session) {
  const frame = useRef<HTMLIFrameElement>(null)
  const { number, address } = session.opening.value
  // Before the page can say its first word.
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const host = listenTo(element, address, session)
    session.connect(host.send)
    const stopWatching = watchSize(element, session.sized)
    return () => {
      stopWatching()
      host.stop()
    }
  }, [number])
  return frame
}

function watchSize(element: HTMLElement, sized: Session['sized']): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined
  const measure = (stable: boolean) =>
    sized({ width: element.clientWidth, height: element.clientHeight }, stable)
  const observer = new ResizeObserver(() => {
    clearTimeout(rest)
    measure(false)
    rest = setTimeout(() => measure(true), restMs)
  })
  observer.observe(element)
  return () => {
    clearTimeout(rest)
    observer.disconnect()
  }
}
