import { t } from '../../language.ts'
import { Arrow } from './Arrow.tsx'
import type { Turning } from './GalleryThumbs.tsx'

/** For the pointer; fingers swipe, keys have the pictures themselves. */
export function GalleryTurns({ shown, count, turnTo }: Turning & { count: number }) {
  return (
    <>
      <button
        type="button"
        class="round turn before"
        disabled={shown === 0}
        onClick={() => turnTo(shown - 1)}
        aria-label={t('gallery-before')}
      >
        <Arrow back />
      </button>
      <button
        type="button"
        class="round turn after"
        disabled={shown === count - 1}
        onClick={() => turnTo(shown + 1)}
        aria-label={t('gallery-after')}
      >
        <Arrow />
      </button>
      <span class="counter" aria-hidden="true">
        {shown + 1}/{count}
      </span>
    </>
  )
}
