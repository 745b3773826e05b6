// What `npm run claim` says at the terminal: a new claim link, or who owns the shop already. The shop may be running meanwhile;
// it is neither made nor changed in any other way.
import { Api, GrammyError } from 'grammy'
import { plainFetch } from '#bot/telegram-client.ts'
import { closeDb, type Db } from '#db/open.ts'
import { readTranslators, type Translators } from '#locales/read.ts'
import { formatDay } from '#locales/wording.ts'
import { system } from '#shop/actor.ts'
import { readSettings } from '#shop/settings.ts'
import { hasOwner, listStaff } from '#shop/staff.ts'
import { makeClaimLink } from './claim.ts'
import type { Config } from './env.ts'
import { joinShop } from './place.ts'
import { StartError } from './start-error.ts'

type Telegram = Exclude<Config['bot'], { kind: 'sandbox' }>

export async function showClaim({ bot, dataDir, language }: Config, now: () => number): Promise<string> {
  if (bot.kind === 'sandbox') {
    throw new StartError(
      'BOT_TOKEN is not set: set the one the shop runs with, in .env or before the command; the demo shop has its owner already, on the phones that npm start opens',
    )
  }
  const db = joinShop(dataDir)
  try {
    const translators = readTranslators()
    if (hasOwner(db)) return ownersWords(db, translators, language)
    if (bot.ownerIds.length > 0) {
      throw new StartError(
        'OWNER_IDS says who owns this shop: they do once it is started again with npm start',
      )
    }
    // Before the link is made: one that nobody gets to see would end the one before it.
    const username = await nameOfBot(bot)
    const link = makeClaimLink(db, username, now())
    return translators[language]('claim-link', { link, bot: username })
  } finally {
    closeDb(db)
  }
}

function ownersWords(db: Db, translators: Translators, language: Config['language']): string {
  const t = translators[language]
  const { timeZone } = readSettings(db)
  const owners = listStaff(db, system).filter(({ role }) => role === 'owner')
  const lines = owners.map(({ name, username, telegramId, addedAt }) => {
    const known = [name, username === null ? '' : `@${username}`, `id ${telegramId}`].filter(Boolean)
    return t('claim-owner', { who: known.join(', '), at: formatDay(addedAt, { language, timeZone }) })
  })
  return [t('claim-owned'), ...lines, t('claim-lost')].join('\n')
}

async function nameOfBot({ token, apiRoot }: Telegram): Promise<string> {
  try {
    return (await new Api(token, { apiRoot, fetch: plainFetch }).getMe()).username
  } catch (error) {
    const isRefused = error instanceof GrammyError && [401, 404].includes(error.error_code)
    throw new StartError(
      isRefused
        ? 'Telegram does not know this BOT_TOKEN: copy it again from @BotFather, /mybots, API Token'
        : `${new URL(apiRoot).host} cannot be reached, and the link needs the name of the bot: check the network and run this again`,
    )
  }
}
