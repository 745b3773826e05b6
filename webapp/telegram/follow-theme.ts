// Telegram's colours on the page, whenever they change, and the page's own colour on the frame around it.
import { signal } from '@preact/signals'
import { launch } from './launch.ts'
import { findTheme, isEmpty, keepTheme } from './launch-params.ts'
import type { TelegramTheme } from './theme.ts'
import { on, post } from './transport.ts'

/** As Telegram gave it, for what Telegram itself draws. */
export const telegramTheme = signal<TelegramTheme>({})

export function followTheme(): void {
  const isApplied = document.documentElement.style.getPropertyValue('--page') !== ''
  take(findTheme(launch), isApplied)
  on('theme_changed', ({ theme_params: theme }) => take(Object(theme)))
  post('web_app_request_theme')
}

function take(theme: TelegramTheme, isApplied = false): void {
  if (isEmpty(theme) || JSON.stringify(theme) === JSON.stringify(telegramTheme.peek())) return
  telegramTheme.value = theme
  keepTheme(theme)
  if (!isApplied) void apply(theme)
  const color = theme.secondary_bg_color
  post('web_app_set_header_color', { color_key: 'secondary_bg_color' }, '6.1')
  post('web_app_set_background_color', { color }, '6.1')
  post('web_app_set_bottom_bar_color', { color }, '7.10')
}

/** Nearly everybody has the colours they came with, set before the page was painted: nobody else loads what makes others. */
async function apply(theme: TelegramTheme): Promise<void> {
  const { applyTheme } = await import('./theme.ts')
  if (theme === telegramTheme.peek()) applyTheme(theme)
}
