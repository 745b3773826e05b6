// In which words the staff are spoken to: in private in each one's own, in a group in those of the shop, as all read them there.
import { readSettings } from '#shop/settings.ts'
import type { Around, TalkContext } from '../context.ts'

export type Speech = Pick<TalkContext, 't' | 'language'>

export function speechIn({ chat, t, language }: TalkContext, { db, translators }: Around): Speech {
  if (chat === undefined || chat.type === 'private') return { t, language }
  const own = readSettings(db).language
  return { t: translators[own], language: own }
}
