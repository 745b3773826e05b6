// Where a Mini App comes over the chat.
import type { Launch, Phone } from './contract.ts'
import { Icon } from './icons.tsx'
import { t } from './language.ts'
import { screenOf } from './screens.ts'

export function AppMount({ launch, phone }: { launch: Launch; phone: Phone }) {
  const { app } = screenOf(phone.key)
  const close = () => {
    app.value = undefined
  }
  return (
    <div class="app-mount" role="dialog" aria-label={launch.title}>
      <header>
        <button type="button" class="round" aria-label={t('sandbox-close')} onClick={close}>
          <Icon name="close" />
        </button>
        <b>{launch.title}</b>
      </header>
      <iframe src={launch.url} title={launch.title} />
    </div>
  )
}
