import { useEffect } from 'preact/hooks'
import { news } from '../models/news.ts'

const shownMs = 6_000

/** Over the page, for a while; nothing has to be done about it. */
export function News() {
  const told = news.value
  useEffect(() => {
    if (told === undefined) return undefined
    const timer = setTimeout(() => {
      news.value = undefined
    }, shownMs)
    return () => clearTimeout(timer)
  }, [told])
  return (
    <div class="news" role="status">
      {told !== undefined && <p>{told.text}</p>}
    </div>
  )
}
