// Parts of a page whose code is nobody's first need: the server draws them like all others, and they come alive a moment after the
// page itself, each as a tree of its own inside the HTML that is there already.
import { signal } from '@preact/signals'
import { type ComponentType, hydrate, render } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { language, loadTexts } from '../language.ts'
import { whenOnline } from '../loading.ts'
import { gatherEarly, giveAgain } from './early.ts'

const loaders: (() => Promise<void>)[] = []
/** While the page comes alive this leaves alone what is inside; nothing else writes into it. */
const asItIs = { __html: '' }

export function later<Name extends string, Props extends object>(
  name: Name,
  load: () => Promise<Record<Name, ComponentType<Props>>>,
) {
  const code = signal<ComponentType<Props> | undefined>(undefined)
  const loadPart = async () => {
    if (code.value !== undefined) return
    const [part] = await Promise.all([load(), loadTexts(language(), 'later')])
    code.value = part[name]
  }
  const untilLoaded = (): Promise<void> => loadPart().catch(() => whenOnline(untilLoaded))
  loaders.push(loadPart)
  return function Later(props: Props) {
    const place = useRef<HTMLDivElement>(null)
    const drawn = useRef({ props, isAlive: false })
    const Part = code.value
    useEffect(() => void untilLoaded(), [])
    useLayoutEffect(() => {
      if (Part === undefined || place.current === null) return
      if (!drawn.current.isAlive) comeAlive(<Part {...drawn.current.props} />, place.current)
      drawn.current.isAlive = true
      render(<Part {...props} />, place.current)
    })
    useLayoutEffect(() => {
      const { current } = place
      return () => current && render(null, current)
    }, [])
    if (typeof window === 'undefined') return <div class="later-part">{Part && <Part {...props} />}</div>
    return <div class="later-part" ref={place} dangerouslySetInnerHTML={asItIs} />
  }
}

/** For the server before it draws, and for taps to come. */
export async function loadAllLater(): Promise<void> {
  await Promise.all(loaders.map((load) => load()))
}

function comeAlive(part: preact.JSX.Element, place: HTMLElement): void {
  if (!place.hasChildNodes()) return
  const early = gatherEarly(place)
  hydrate(part, place)
  giveAgain(early)
}
