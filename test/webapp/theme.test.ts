import { describe, expect, test } from 'vitest'
import { contrast, deriveTheme, parse } from '#webapp/theme.ts'

/** What clients of Telegram really send, and two themes somebody made. */
const themes = {
  iosLight:
    'bg ffffff text 000000 hint 8e8e93 link 007aff button 007aff button_text ffffff secondary_bg efeff4 accent_text 007aff section_bg ffffff section_separator c8c7cc destructive_text ff3b30',
  iosDark:
    'bg 000000 text ffffff hint 98989e link 3e88f7 button 3e88f7 button_text ffffff secondary_bg 1c1c1d accent_text 3e88f7 section_bg 2c2c2e section_separator 545458 destructive_text eb5545',
  androidLight:
    'bg ffffff text 222222 hint a8a8a8 link 2678b6 button 50a8eb button_text ffffff secondary_bg f0f0f0 accent_text 1c93e3 section_bg ffffff section_separator d9d9d9 destructive_text cc2929',
  androidDark:
    'bg 212d3b text ffffff hint 7d8b99 link 5eabe1 button 50a8eb button_text ffffff secondary_bg 151e27 accent_text 64b5ef section_bg 1d2733 section_separator 0d1218 destructive_text ee686f',
  androidNight:
    'bg 1e1e1e text ffffff hint 7d7d7d link 57a7e0 button 50a8eb button_text ffffff secondary_bg 000000 accent_text 64b5ef section_bg 181819 section_separator 000000 destructive_text ee686f',
  desktopDark:
    'bg 17212b text f5f5f5 hint 708499 link 6ab3f3 button 5288c1 button_text ffffff secondary_bg 232e3c accent_text 6ab2f2 section_bg 17212b section_separator 111921 destructive_text ec3942',
  webLight:
    'bg ffffff text 000000 hint 707579 link 3390ec button 3390ec button_text ffffff secondary_bg f4f4f5 accent_text 3390ec section_bg ffffff destructive_text e53935',
  webPurple:
    'bg 212121 text ffffff hint aaaaaa link 8774e1 button 8774e1 button_text ffffff secondary_bg 181818 accent_text 8774e1 section_bg 212121 destructive_text ff595a',
  rose: 'bg fff5f7 text 3b0a1e hint b07a8c link d6336c button ffd43b button_text 3b0a1e secondary_bg ffe3ea accent_text d6336c section_bg fff0f3 section_separator f7b7c8 destructive_text c92a2a',
  mono: 'bg 000000 text ffffff hint 98989e link ffffff button ffffff button_text 000000 secondary_bg 1c1c1d accent_text ffffff section_bg 2c2c2e destructive_text eb5545',
  old: 'bg ffffff text 000000 hint 8e8e93 link 007aff button 007aff button_text ffffff',
  wrong: 'bg ffffff text fffffe hint ffffff link fefefe button ffffff button_text ffffff',
}

function given(theme: string): Record<string, string> {
  const parts = theme.split(' ')
  return Object.fromEntries(
    parts.flatMap((name, index) => (index % 2 === 0 ? [[`${name}_color`, `#${parts[index + 1]}`]] : [])),
  )
}

function between(theme: Record<string, string>, one: string, other: string): number {
  const colours = [parse(theme[one]), parse(theme[other])] as const
  if (colours[0] === undefined || colours[1] === undefined) throw new Error(`${one} or ${other} is no colour`)
  return contrast(colours[0], colours[1])
}

describe.each(Object.entries(themes))('the theme %s', (name, text) => {
  const theme = deriveTheme(given(text))

  test('can be read on every ground', () => {
    for (const ground of ['--page', '--card', '--sheet']) {
      for (const ink of ['--hint', '--accent', '--danger']) {
        expect(between(theme, ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
      expect(between(theme, '--border', ground), `--border on ${ground}`).toBeGreaterThanOrEqual(3)
    }
    expect(between(theme, '--text', '--sheet')).toBeGreaterThanOrEqual(4.5)
    if (name !== 'wrong') expect(between(theme, '--button-text', '--button')).toBeGreaterThanOrEqual(4.5)
  })
})

describe('a theme', () => {
  test('keeps what is readable as it came', () => {
    const theme = deriveTheme(given(themes.iosDark))
    expect(theme).toMatchObject({
      '--scheme': 'dark',
      '--page': '#1c1c1d',
      '--card': '#2c2c2e',
      '--text': '#ffffff',
    })
    expect(theme['--hint']).toBe('#98989e')
  })

  test('is whole even when nothing was given, or nothing that is a colour', () => {
    expect(deriveTheme({ bg_color: 'red', text_color: '#12' })).toEqual(deriveTheme({}))
    expect(deriveTheme({})).toMatchObject({ '--scheme': 'light', '--sheet': '#ffffff', '--text': '#000000' })
  })
})
