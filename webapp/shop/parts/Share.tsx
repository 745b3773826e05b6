import { useSignal } from '@preact/signals'
import { t } from '../../language.ts'
import { share } from '../../telegram/links.ts'
import { Toast } from './Toast.tsx'

type Props = {
  title: string
  /** Where it leads: asked at the tap, as only then it is known where we are. */
  url: () => string
}

/** To a chat in Telegram; elsewhere by whatever the device has for it. */
export function Share({ title, url }: Props) {
  const said = useSignal('')
  const send = async () => {
    const outcome = await share({ url: url(), text: title })
    said.value = outcome === 'shared' ? '' : t(`share-${outcome}`)
  }
  return (
    <>
      <button type="button" class="round" onClick={send} aria-label={t('share', { title })}>
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
          <path
            d="M12 15V4M8 7.5 12 3.5l4 4M7 11H5.5v9h13v-9H17"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
      </button>
      <Toast said={said} />
    </>
  )
}
