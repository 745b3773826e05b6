import { t } from '../../language.ts'
import { secondaryButton } from '../../telegram/buttons.ts'
import { isTelegram } from '../../telegram/transport.ts'
import { useSecondaryButton } from '../../telegram/use-buttons.ts'
import { go } from '../navigation.ts'
import { pathTo } from '../route.ts'

/** Back among the goods: beside Telegram's main button where it has a second one, else a link below what was chosen. */
export function ShopOn() {
  const text = t('basket-shop-on')
  useSecondaryButton(isTelegram && { text, onClick: () => go(pathTo.catalogue) })
  if (isTelegram && secondaryButton.drawn.value === undefined) return null
  return (
    <a class="link-button" href={pathTo.catalogue}>
      {text}
    </a>
  )
}
