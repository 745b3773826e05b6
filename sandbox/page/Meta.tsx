import type { Message } from 'grammy/types'
import { clockTime, fullTime } from './format.ts'
import { Ticks } from './icons.tsx'
import { t } from './language.ts'

/** When it was sent, whether it was changed, and the ticks of one's own. */
export function Meta({ message, out, onMedia }: { message: Message; out: boolean; onMedia: boolean }) {
  return (
    <span class={onMedia ? 'meta on-media' : 'meta'} title={fullTime(message.date)}>
      {message.edit_date !== undefined && <span>{t('sandbox-edited')}</span>}
      <time dateTime={new Date(message.date * 1_000).toISOString()}>{clockTime(message.date)}</time>
      {out && (
        <>
          <Ticks read={true} />
          <span class="unseen">{t('sandbox-read')}</span>
        </>
      )}
    </span>
  )
}
