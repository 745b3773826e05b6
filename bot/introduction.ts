// What Telegram shows of the bot before anybody has written: its description, its commands and the button beside the field.
import type { Bot } from 'grammy'
import { languages } from '#db/schema/kinds.ts'
import { textIn } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import type { Signal } from './connection.ts'
import type { Around, BotContext } from './context.ts'

const longestDescription = 512
/** As they stand in the menu. */
const commands = ['catalogue', 'search', 'start'] as const

/** Everybody whose language the shop does not speak reads the shop's own. */
export async function introduceBot(
  { api }: Bot<BotContext>,
  { db, translators, shopUrl }: Around,
  signal: Signal,
): Promise<void> {
  const { greeting, language: own, languages: spoken } = readSettings(db)
  const known = languages.filter((language) => spoken.includes(language))
  for (const [language, code] of [[own, ''] as const, ...known.map((one) => [one, one] as const)]) {
    const t = translators[language]
    const description = [...textIn(greeting, language)].slice(0, longestDescription).join('')
    const options = code === '' ? {} : { language_code: code }
    await api.setMyDescription(description, options, signal)
    const told = commands.map((command) => ({ command, description: t(`bot-command-${command}`) }))
    await api.setMyCommands(told, options, signal)
  }
  const text = translators[own]('bot-menu')
  const menu =
    shopUrl === undefined ? undefined : { type: 'web_app' as const, text, web_app: { url: shopUrl } }
  await api.setChatMenuButton({ menu_button: menu ?? { type: 'commands' } }, signal)
}
