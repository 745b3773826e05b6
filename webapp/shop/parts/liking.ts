import { t } from '../../language.ts'
import { failureOf } from '../../loading.ts'
import { haptic } from '../../telegram/haptics.ts'
import { like } from '../models/favourites.ts'
import { say } from '../models/saying.ts'
import { failureWords } from '../wording.ts'

/** As it is wanted at once, and back with a word where the shop could not keep it. */
export async function setLiked(productId: number, isWished: boolean): Promise<void> {
  haptic('light')
  try {
    await like(productId, isWished)
  } catch (thrown) {
    const failure = failureOf(thrown)
    say(failure.code === 'offline' ? t('favourite-offline') : failureWords(failure))
    haptic('error')
  }
}
