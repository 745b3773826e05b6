import { pictureUrl } from '#shop/picture-widths.ts'
import { t } from '../../language.ts'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { useBackButton } from '../../telegram/use-buttons.ts'
import type { ShopView } from '../api.ts'
import { later } from '../later.tsx'
import { goBack } from '../navigation.ts'
import { type PageName, pathTo, route } from '../route.ts'
import { Arrow } from './Arrow.tsx'
import { Icon } from './Icon.tsx'
import { WayLink } from './Tabs.tsx'
import { ways } from './ways.ts'

const SearchBox = later('SearchBox', () => import('./SearchBox.tsx'))

/** Where one looks for something, a phone has room for the search only. */
const searchPages: readonly PageName[] = ['category', 'search']

export function Header({ shop }: { shop: ShopView }) {
  const { page } = route.value
  useBackButton(page !== 'home' && back)
  return (
    <header class={`head ${searchPages.includes(page) ? 'for-search' : page === 'home' ? 'for-home' : ''}`}>
      <div class="page head-row">
        {page !== 'home' && <Back />}
        <Brand shop={shop} />
        <a class="head-button to-search" href={pathTo.find} aria-label={t('search')}>
          <Icon name="search" />
        </a>
        <SearchBox />
        <nav class="ways" aria-label={t('tabs')}>
          {ways.slice(1).map((way) => (
            <WayLink way={way} key={way.name} />
          ))}
        </nav>
        <LanguageSwitch languages={shop.languages} />
      </div>
    </header>
  )
}

function back(): void {
  goBack(pathTo.home)
}

/** Where Telegram has no arrow of its own. A link, so that it leads somewhere before the page is alive. */
function Back() {
  return (
    <a
      class="head-button head-back"
      href={pathTo.home}
      aria-label={t('back')}
      onClick={(event) => {
        event.preventDefault()
        back()
      }}
    >
      <Arrow back />
    </a>
  )
}

function Brand({ shop: { name, logo } }: { shop: ShopView }) {
  return (
    <a class="brand" href={pathTo.home}>
      {logo === null ? (
        name
      ) : (
        <img src={pictureUrl(logo, 480, 'webp')} alt={name} width={logo.width} height={logo.height} />
      )}
    </a>
  )
}
