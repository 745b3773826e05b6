import { t } from '../../language.ts'
import { say } from '../models/saying.ts'
import { Icon } from './Icon.tsx'

type Props = {
  title: string
  /** Where it leads: asked at the tap, as only then it is known where we are. */
  url: () => string
}

/** To a chat in Telegram; elsewhere by whatever the device has for it. */
export function Share({ title, url }: Props) {
  const send = async () => {
    const { share } = await import('../../telegram/links.ts')
    const outcome = await share({ url: url(), text: title })
    if (outcome !== 'shared') say(t(`share-${outcome}`))
  }
  return (
    <button type="button" class="round" onClick={send} aria-label={t('share', { title })}>
      <Icon name="share" />
    </button>
  )
}
