// How to buy here, how to find things and whom to ask; for staff their commands, too.
import { InlineKeyboard } from 'grammy'
import { roleOf } from '#shop/actor.ts'
import { readContact } from '#shop/appearance.ts'
import { toCatalogue } from './browsing.ts'
import { onButton } from './buttons.ts'
import { staffMenu } from './commands.ts'
import type { Around, BotContext } from './context.ts'
import { helpButton, homeButton, writeButton } from './doors.ts'
import { Feature } from './feature.ts'
import { nameOfShop } from './home.ts'
import { escapeHtml } from './html.ts'
import { backToHelp, languageButton, privacyButton } from './personal.ts'
import { type Screen, sendScreen, showScreen } from './screen.ts'

export function helpFeature(around: Around): Feature {
  const feature = new Feature()
  const privately = feature.chatType('private')
  privately.command('help', async (ctx) => {
    await sendScreen(ctx, helpScreen(ctx, around), around)
  })
  // Where a group shows the way.
  privately.command('start', async (ctx, next) => {
    if (ctx.match !== 'help') await next()
    else await sendScreen(ctx, helpScreen(ctx, around), around)
  })
  privately.command('support', async (ctx) => {
    await sendScreen(
      ctx,
      { text: ctx.t('help-support'), keyboard: backToHelp(ctx, writeKeyboard(ctx)) },
      around,
    )
  })
  privately.command('terms', async (ctx) => {
    await sendScreen(ctx, termsScreen(ctx, around), around)
  })
  onButton(feature, { button: helpButton, around }, async (ctx) => {
    await showScreen(ctx, helpScreen(ctx, around), around)
    return undefined
  })
  return feature
}

function helpScreen(ctx: BotContext, around: Around): Screen {
  const { t } = ctx
  const about = [...contactWords(ctx, around), t('invite-help'), ...staffWords(ctx, around)]
  const words = [t('help-buy'), t('help-find'), t('help-ask'), ...about]
  const keyboard = new InlineKeyboard()
    .text(t('bot-catalogue'), toCatalogue)
    .text(t('help-write'), writeButton.data({ order: undefined }))
    .row()
    .text(t('help-language'), languageButton.data({ language: '' }))
    .text(t('help-privacy'), privacyButton.data({}))
    .row()
    .text(t('help-home'), homeButton.data({}))
  return { text: [`<b>${escapeHtml(nameOfShop(ctx, around))}</b>`, ...words].join('\n\n'), keyboard }
}

/** How to reach the shop, as far as it says. */
function contactWords({ t, language }: BotContext, { db }: Around): string[] {
  const { phone, email, address, hours } = readContact(db, language)
  const lines = [phone?.text ?? '', email ?? '', address, hours].filter((line) => line !== '')
  if (lines.length === 0) return []
  return [[`<b>${t('hours-contact')}</b>`, ...lines.map(escapeHtml)].join('\n')]
}

export function staffWords({ t, staff }: BotContext, { db }: Around): string[] {
  const role = staff === undefined ? undefined : roleOf(db, staff)
  if (role === undefined) return []
  const lines = staffMenu(t, role).map(({ command, description }) => `/${command} — ${description}`)
  return [[`<b>${t('help-staff')}</b>`, ...lines].join('\n')]
}

function termsScreen(ctx: BotContext, around: Around): Screen {
  const keyboard = writeKeyboard(ctx).text(ctx.t('help-privacy'), privacyButton.data({})).row()
  const text = ctx.t('help-terms', { shop: escapeHtml(nameOfShop(ctx, around)) })
  return { text, keyboard: backToHelp(ctx, keyboard) }
}

const writeKeyboard = ({ t }: BotContext) =>
  new InlineKeyboard().text(t('help-write'), writeButton.data({ order: undefined })).row()
