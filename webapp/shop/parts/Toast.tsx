import type { Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

const shownMs = 5_000

/** A word about what was just done, over the page, gone by itself. */
export function Toast({ said }: { said: Signal<string> }) {
  const text = said.value
  useEffect(() => {
    if (text === '') return undefined
    const timer = setTimeout(() => {
      said.value = ''
    }, shownMs)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span role="status" class={text === '' ? 'unseen' : 'toast'}>
      {text}
    </span>
  )
}
