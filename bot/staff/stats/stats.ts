// /stats: the shop's figures as one picture with the same in words below it, for a day, a week or a month; one message, which
// its buttons change.
import { InlineKeyboard } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { type StatsPeriod, type StatsWish, statsPeriods } from '#shop/stats/period.ts'
import { readStats } from '#shop/stats/stats.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { type Screen, sendScreen, showScreen } from '../../screen.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { statsButton, summaryButton } from './stats-buttons.ts'
import { statsWords } from './stats-words.ts'

const first: StatsWish = { period: 'day', back: 0 }

export function statsFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'stats', around }, async (ctx, { staff }) => {
    await sendScreen(ctx, await statsScreen(ctx, around, staff, first), around)
  })
  onStaffButton(feature, { button: statsButton, around }, async (ctx, staff, { period, back }) => {
    const wish = { period: statsPeriods[period] ?? first.period, back }
    await showScreen(ctx, await statsScreen(ctx, around, staff, wish), around)
    return undefined
  })
  return feature
}

async function statsScreen(ctx: BotContext, around: Around, staff: Staff, wish: StatsWish): Promise<Screen> {
  const { language } = ctx
  const stats = readStats(around.db, { actor: staff, language }, wish, around.now())
  const text = statsWords(ctx, stats)
  const picture = await around.drawStats(stats, language).catch((error: unknown) => {
    around.warned('the figures could not be drawn', error)
    return undefined
  })
  return { text, picture, keyboard: keyboardOf(ctx, stats) }
}

function keyboardOf({ t }: BotContext, { period, back }: StatsWish): InlineKeyboard {
  const to = (name: StatsPeriod, ago: number) =>
    statsButton.data({ period: statsPeriods.indexOf(name), back: ago })
  const keyboard = new InlineKeyboard()
  for (const name of statsPeriods) {
    const isShown = name === period && back === 0
    keyboard.text(`${isShown ? '✓ ' : ''}${t(`stats-button-${name}`)}`, to(name, 0))
  }
  keyboard.row().text(t('stats-earlier'), to(period, back + 1))
  if (back > 0) keyboard.text(t('stats-later'), to(period, back - 1))
  else keyboard.text(t('stats-refresh'), to(period, 0))
  return keyboard.row().text(t('summary-button'), summaryButton.data({}))
}
