import { t } from '../../language.ts'
import { type PageName, pathTo, route } from '../route.ts'

const tabs = ['home', 'search', 'favourites', 'cart', 'orders'] as const
const at: Record<(typeof tabs)[number], string> = {
  home: pathTo.home,
  search: '/search',
  favourites: pathTo.favourites,
  cart: pathTo.cart,
  orders: pathTo.orders,
}
/** Where one thing is done, and other ways would lead away from it. */
const busyPages: readonly PageName[] = ['product', 'checkout', 'order']

export function Tabs() {
  const here = route.value.page
  if (busyPages.includes(here)) return null
  return (
    <nav class="tabs" aria-label={t('tabs')}>
      {tabs.map((name) => (
        <a class="tab" key={name} href={at[name]} aria-current={here === name ? 'page' : undefined}>
          {t(`tab-${name}`)}
        </a>
      ))}
    </nav>
  )
}
