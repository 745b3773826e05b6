// What Telegram shows of the bot to everybody: its descriptions, the commands of a private chat and the button beside the
// field. Told again only when it changed, as Telegram lets a bot do so now and then only; the name is left to @BotFather.
// Never keeps the bot from its work.
import type { BotCommand } from '@grammyjs/types'
import type { Api, Bot } from 'grammy'
import { type Language, languages } from '#db/schema/kinds.ts'
import { readState, writeState } from '#shop/conversation-state.ts'
import { fingerprintOf } from '#shop/fingerprint.ts'
import { textIn } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from './browsing.ts'
import { showStaffMenus } from './chat-menu.ts'
import { privateMenu } from './commands.ts'
import type { Around, BotContext, TalkContext } from './context.ts'
import { menuButton } from './menu-button.ts'
import { listUnfinishedImports } from './staff/import/state.ts'
import type { Signal } from './telegram-client.ts'

const longestDescription = 512
const longestShort = 120

export async function introduceBot(bot: Bot<BotContext>, around: Around, signal: Signal): Promise<void> {
  try {
    await introduceToAll({ api: bot.api, me: bot.botInfo, signal }, around)
  } catch (error) {
    signal.throwIfAborted()
    around.warned(
      'what Telegram shows of the bot could not be set; it is tried again at the next start',
      error,
    )
  }
  await showStaffMenus(bot.api, around)
  if (listUnfinishedImports(around.db).length === 0) return
  const { resumeImports } = await import('./staff/import/resuming.ts')
  resumeImports(bot.api, around)
}

/** After a change of what is told; where nothing of it changed, nothing is asked of Telegram. */
export async function introduceAnew({ api, me }: TalkContext, around: Around): Promise<void> {
  try {
    await introduceToAll({ api, me }, around)
  } catch (error) {
    around.warned(
      'what Telegram shows of the bot could not be changed; it is tried again at the next start',
      error,
    )
  }
}

type Introduced = { api: Api; me: { id: number }; signal?: Signal }

async function introduceToAll({ api, me, signal }: Introduced, around: Around): Promise<void> {
  const { db, now, shopUrl, translators } = around
  const told = listTold(around)
  const menu_button = menuButton(shopUrl, translators[readSettings(db).language])
  const place = `${me.id}/introduction`
  const mark = fingerprintOf(JSON.stringify([told, menu_button]))
  if (readState(db, place) === mark) return
  for (const one of told) await tell(api, one, signal)
  await api.setChatMenuButton({ menu_button }, signal)
  writeState(db, place, mark, now())
}

/** What is empty is taken away. */
type Told = { code: Language | ''; description: string; short: string; commands: BotCommand[] }

/** Everybody whose language the shop does not speak reads the shop's own. */
function listTold({ db, translators }: Around): Told[] {
  const { greeting, language: own, languages: spoken } = readSettings(db)
  return (['', ...languages] as const).map((code) => {
    const language = code || own
    if (!spoken.includes(language)) return { code, description: '', short: '', commands: [] }
    const words = textIn(greeting, language)
    return {
      code,
      description: shorten(words, longestDescription),
      short: shorten(words, longestShort),
      commands: privateMenu(translators[language]),
    }
  })
}

/** Commands for everybody would stand in groups, too. */
async function tell(api: Api, { code, description, short, commands }: Told, signal?: Signal): Promise<void> {
  const reader = code === '' ? {} : { language_code: code }
  await api.setMyDescription(description, reader, signal)
  await api.setMyShortDescription(short, reader, signal)
  const place = { scope: { type: 'all_private_chats' }, ...reader } as const
  if (commands.length === 0) await api.deleteMyCommands(place, signal)
  else await api.setMyCommands(commands, place, signal)
}
