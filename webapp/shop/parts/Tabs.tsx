import { t } from '../../language.ts'
import { keyboardOpen } from '../../telegram/keyboard-open.ts'
import { pieces } from '../models/me.ts'
import { type PageName, route } from '../route.ts'
import { Icon } from './Icon.tsx'
import { type Way, ways } from './ways.ts'

/** Where one thing is done, and other ways would lead away from it. */
const busyPages: readonly PageName[] = ['product', 'checkout', 'order']

/** Within reach of the thumb; wide screens have them in the header. */
export function Tabs() {
  if (busyPages.includes(route.value.page) || keyboardOpen.value) return null
  return (
    <nav class="tabs" aria-label={t('tabs')}>
      {ways.map((way) => (
        <WayLink way={way} key={way.name} />
      ))}
    </nav>
  )
}

export function WayLink({ way: { name, path, pages } }: { way: Way }) {
  const here = pages.includes(route.value.page)
  const count = name === 'cart' ? pieces.value : 0
  return (
    <a class="way" href={path} aria-current={here ? 'page' : undefined}>
      <span class="way-icon">
        <Icon name={name} />
        {count > 0 && <Badge count={count} />}
      </span>
      {t(`tab-${name}`)}
    </a>
  )
}

function Badge({ count }: { count: number }) {
  return (
    <span class="badge">
      <span class="unseen">{t('cart-pieces', { count })}</span>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
    </span>
  )
}
