import { useEffect, useState } from 'preact/hooks'
import { formatMoment } from '#locales/wording.ts'
import { language, t } from '../../language.ts'
import type { ShopView } from '../api.ts'

/** Orders are taken again from a moment on; until then one may look around. */
export function Closed({ shop: { closedUntil, timeZone } }: { shop: ShopView }) {
  const [over, setOver] = useState(false)
  // The drawn page knows no clock: it was drawn for whoever comes, whenever.
  useEffect(() => {
    if (closedUntil === null) return undefined
    setOver(false)
    const left = closedUntil - Date.now()
    const opening = setTimeout(() => setOver(true), Math.min(Math.max(left, 0), 2 ** 31 - 1))
    return () => clearTimeout(opening)
  }, [closedUntil])
  if (closedUntil === null || over) return null
  return (
    <p class="closed page" role="status">
      {t('shop-closed', { until: formatMoment(closedUntil, { language: language(), timeZone }) })}
    </p>
  )
}
