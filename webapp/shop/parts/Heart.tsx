import { t } from '../../language.ts'
import { liked } from '../models/favourites.ts'
import { Icon } from './Icon.tsx'
import { setLiked } from './liking.ts'

export function Heart({ id, title }: { id: number; title: string }) {
  const isLiked = liked.value.includes(id)
  return (
    <button
      type="button"
      class="round heart"
      onClick={() => void setLiked(id, !isLiked)}
      aria-pressed={isLiked}
      aria-label={t('favourite', { title })}
    >
      <Icon name="favourites" />
    </button>
  )
}
