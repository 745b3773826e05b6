import { t } from '../../language.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import type { ShopView } from '../api.ts'
import { goBack } from '../navigation.ts'
import { pathTo, route } from '../route.ts'
import { Arrow } from './Arrow.tsx'

/** The shop's name is the heading of its front page only; elsewhere it is the way there. */
export function Header({ shop }: { shop: ShopView }) {
  const here = route.value
  const home = here.page === 'home'
  const name = <a href={pathTo.home}>{shop.name}</a>
  return (
    <header class="page head">
      {!home && (
        <button type="button" class="back" onClick={() => goBack(pathTo.home)} aria-label={t('back')}>
          <Arrow back />
        </button>
      )}
      {home ? <h1 class="name">{name}</h1> : <p class="name">{name}</p>}
      <LanguageSwitch languages={shop.languages} />
      {home && shop.greeting !== '' && <p class="greeting">{shop.greeting}</p>}
    </header>
  )
}
