// Hands the bot its pictures of figures; what draws them is loaded with the first.
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import type { Translators } from '#locales/read.ts'
import { textIn } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import type { Stats } from '#shop/stats/stats.ts'

export function statsDrawer(db: Db, translators: Translators) {
  return async (stats: Stats, language: Language): Promise<Buffer> => {
    const { drawStats } = await import('./draw-stats.ts')
    const shopName = textIn(readSettings(db).shopName, language)
    return await drawStats(stats, { t: translators[language], language, shopName })
  }
}
