// In which language the bot speaks to a person: the shop's languages, each under its own name.
import { InlineKeyboard } from 'grammy'
import type { Language } from '#db/schema/kinds.ts'
import { chooseLanguage } from '#shop/customers.ts'
import { attempt } from '#shop/error.ts'
import { isLanguage } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import { type Note, onButton } from './buttons.ts'
import type { Around, BotContext } from './context.ts'
import { Feature } from './feature.ts'
import { backToHelp, languageButton } from './personal.ts'
import { type Screen, sendScreen, showScreen } from './screen.ts'

export function languageFeature(around: Around): Feature {
  const feature = new Feature()
  feature.chatType('private').command('language', async (ctx) => {
    await sendScreen(ctx, languageScreen(ctx, around), around)
  })
  onButton(feature, { button: languageButton, around }, async (ctx, { language }) => {
    const note = language === '' ? undefined : choose(ctx, around, language)
    await showScreen(ctx, languageScreen(ctx, around), around)
    return note
  })
  return feature
}

/** The shop may have stopped speaking it since the button was made. */
function choose(ctx: BotContext, { db, translators }: Around, wished: string): Note {
  if (!isLanguage(wished) || !attempt(() => chooseLanguage(db, ctx, wished)).ok) {
    const { languages } = readSettings(db)
    const only = ctx.t('language-only', { language: ctx.t('language-name') })
    return { text: languages.length < 2 ? only : ctx.t('language-gone'), alert: true }
  }
  ctx.language = wished
  ctx.t = translators[wished]
  return { text: ctx.t('language-chosen') }
}

function languageScreen(ctx: BotContext, { db, translators }: Around): Screen {
  const { languages } = readSettings(db)
  const nameOf = (language: Language) => translators[language]('language-name')
  const keyboard = new InlineKeyboard()
  if (languages.length < 2) {
    const text = ctx.t('language-only', { language: nameOf(ctx.language) })
    return { text, keyboard: backToHelp(ctx) }
  }
  for (const language of languages) {
    const label = `${language === ctx.language ? '✓ ' : ''}${nameOf(language)}`
    keyboard.text(label, languageButton.data({ language })).row()
  }
  return { text: ctx.t('language-which'), keyboard: backToHelp(ctx, keyboard) }
}
