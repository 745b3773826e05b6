import { type Signal, useSignal } from '@preact/signals'
import { t } from '../../language.ts'
import { failureOf } from '../../loading.ts'
import { haptic } from '../../telegram/haptics.ts'
import { like, liked } from '../models/favourites.ts'
import { failureWords } from '../wording.ts'
import { Toast } from './Toast.tsx'

/** As it is wanted at once, and back with a word where the shop could not keep it. */
export function useLiking(id: number): { said: Signal<string>; set: (isWished: boolean) => Promise<void> } {
  const said = useSignal('')
  return {
    said,
    async set(isWished) {
      haptic('light')
      said.value = ''
      try {
        await like(id, isWished)
      } catch (thrown) {
        const failure = failureOf(thrown)
        said.value = failure.code === 'offline' ? t('favourite-offline') : failureWords(failure)
        haptic('error')
      }
    },
  }
}

export function Heart({ id, title }: { id: number; title: string }) {
  const { said, set } = useLiking(id)
  const isLiked = liked.value.includes(id)
  return (
    <>
      <button
        type="button"
        class="round heart"
        onClick={() => void set(!isLiked)}
        aria-pressed={isLiked}
        aria-label={t('favourite', { title })}
      >
        <svg viewBox="0 0 24 24" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
          <path
            d="M12 19.8C7 16.2 4 13.2 4 9.7A4.2 4.2 0 0 1 8.2 5.5c1.6 0 3 .8 3.8 2.2.8-1.4 2.2-2.2 3.8-2.2A4.2 4.2 0 0 1 20 9.7c0 3.5-3 6.5-8 10.1z"
            stroke-linejoin="round"
          />
        </svg>
      </button>
      <Toast said={said} />
    </>
  )
}
