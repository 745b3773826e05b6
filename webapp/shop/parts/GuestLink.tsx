import { useEffect, useState } from 'preact/hooks'
import { t } from '../../language.ts'
import type { ShopView } from '../api.ts'
import { me } from '../models/me.ts'
import { askOwn } from '../own.ts'

/** It is good for a quarter of an hour. */
const freshMs = 10 * 60_000

/** The way of a browser's guest into Telegram: everything of theirs goes along. */
export function GuestLink({ shop: { bot } }: { shop: ShopView }) {
  const isGuest = me.value?.kind === 'guest' && bot !== null
  const startapp = useGuestToken(isGuest)
  if (!isGuest || startapp === undefined) return null
  return (
    <section class="block" aria-labelledby="to-telegram">
      <p class="details" id="to-telegram">
        {t('order-page-telegram-text')}
      </p>
      <a
        class="button quiet"
        href={`https://t.me/${bot}?startapp=${startapp}`}
        target="_blank"
        rel="noopener"
      >
        {t('order-page-telegram')}
      </a>
    </section>
  )
}

/** Asked ahead: a browser opens another page only in answer to a tap. */
function useGuestToken(isWanted: boolean): string | undefined {
  const [token, setToken] = useState<string | undefined>(undefined)
  useEffect(() => {
    if (!isWanted) return undefined
    const ask = async () => {
      const { startapp } = await askOwn<{ startapp: string | null }>('guest-link', { method: 'POST' })
      setToken(startapp ?? undefined)
    }
    const look = () => void ask().catch(() => setToken(undefined))
    look()
    const timer = setInterval(look, freshMs)
    return () => clearInterval(timer)
  }, [isWanted])
  return token
}
