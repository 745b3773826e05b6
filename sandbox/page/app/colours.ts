// The colours of the frame itself: a theme's, or what the app set in their place. A title is black or white by its ground.
import type { AppState, BottomButton } from './state.ts'
import { themes } from './themes.ts'

/** Web clients send no bottom bar's colour, older ones fewer still. */
const fallbacks: Readonly<Record<string, string>> = {
  bottom_bar_bg_color: 'secondary_bg_color',
  header_bg_color: 'bg_color',
}

export function colourOf({ device: { theme } }: Pick<AppState, 'device'>, value: string): string {
  if (value.startsWith('#')) return value
  return themes[theme][value] ?? themes[theme][fallbacks[value] ?? ''] ?? '#ffffff'
}

export function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return Math.sqrt(0.299 * red ** 2 + 0.587 * green ** 2 + 0.114 * blue ** 2) < 150
}

const light = {
  '--app-rim': 'rgb(0 0 0 / .12)',
  '--app-board': '#d1d4d9',
  '--app-key': '#ffffff',
  'color-scheme': 'light',
}
const dark = {
  '--app-rim': 'rgb(255 255 255 / .14)',
  '--app-board': '#2b2b2d',
  '--app-key': '#6b6b6e',
  'color-scheme': 'dark',
}

/** Custom properties for the style of the whole frame. */
export function frameStyle(state: AppState): Record<string, string> {
  const header = colourOf(state, state.header)
  const names = ['bg', 'text', 'hint', 'link', 'button', 'secondary_bg', 'section_bg', 'destructive_text']
  const theme = names.map((name) => [`--app-${name.replace('_', '-')}`, colourOf(state, `${name}_color`)])
  return {
    ...Object.fromEntries(theme),
    '--app-header': header,
    '--app-title': isDark(header) ? '#ffffff' : '#000000',
    '--app-background': colourOf(state, state.background),
    '--app-bar': colourOf(state, state.bottomBar),
    ...(isDark(colourOf(state, 'bg_color')) ? dark : light),
  }
}

export function buttonColours(state: AppState, which: 'main' | 'secondary'): { back: string; text: string } {
  const button: BottomButton = state[which]
  const [back, text] =
    which === 'main' ? ['button_color', 'button_text_color'] : [state.bottomBar, 'button_color']
  return { back: button.color ?? colourOf(state, back), text: button.textColor ?? colourOf(state, text) }
}
