import { describe, expect, test } from 'vitest'
import { themes } from '#sandbox/page/app/themes.ts'
import { contrast, deriveTheme, parse, type TelegramTheme } from '#webapp/telegram/theme.ts'

/** What clients of Telegram really send, and what they should not. */
const given: Record<string, TelegramTheme> = {
  ...themes,
  old: {
    ...{ bg_color: '#ffffff', text_color: '#000000', hint_color: '#8e8e93', link_color: '#007aff' },
    ...{ button_color: '#007aff', button_text_color: '#ffffff' },
  },
  wrong: {
    ...{ bg_color: '#ffffff', text_color: '#fffffe', hint_color: '#ffffff', link_color: '#fefefe' },
    ...{ button_color: '#ffffff', button_text_color: '#ffffff' },
  },
}

function between(theme: Record<string, string>, one: string, other: string): number {
  const colours = [parse(theme[one]), parse(theme[other])] as const
  if (colours[0] === undefined || colours[1] === undefined) throw new Error(`${one} or ${other} is no colour`)
  return contrast(colours[0], colours[1])
}

describe.each(Object.entries(given))('the theme %s', (name, told) => {
  const theme = deriveTheme(told)

  test('can be read on every ground', () => {
    for (const ground of ['--page', '--card', '--sheet']) {
      for (const ink of ['--hint', '--accent', '--danger']) {
        expect(between(theme, ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
      expect(between(theme, '--border', ground), `--border on ${ground}`).toBeGreaterThanOrEqual(3)
    }
    for (const ground of ['--page', '--card', '--sheet', '--raised']) {
      expect(between(theme, '--text', ground), `--text on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    if (name !== 'wrong') expect(between(theme, '--button-text', '--button')).toBeGreaterThanOrEqual(4.5)
  })
})

describe('a theme', () => {
  test('keeps what is readable as it came', () => {
    const theme = deriveTheme(themes.ios_dark)
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
