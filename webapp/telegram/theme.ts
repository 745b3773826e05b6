// Telegram's colours made readable: most of its own themes put grey on white below the contrast that eyes need.
// Outside Telegram nothing is set here, and tokens.css follows the system.

type Rgb = readonly [number, number, number]
export type TelegramTheme = Partial<Record<string, string>>
/** CSS variables of tokens.css. */
export type Theme = Record<`--${string}`, string> & { '--scheme': 'light' | 'dark' }

const readable = 4.5
const visible = 3
const black: Rgb = [0, 0, 0]
const white: Rgb = [255, 255, 255]

export function deriveTheme(given: TelegramTheme): Theme {
  const colour = (name: string, fallback: Rgb) => parse(given[`${name}_color`]) ?? fallback
  const sheet = colour('bg', white)
  const dark = luminance(sheet) < 0.2
  const text = readableOn([sheet], colour('text', dark ? white : black), dark ? white : black)
  const page = colour('secondary_bg', mix(sheet, text, 0.05))
  const card = colour('section_bg', sheet)
  const grounds = [page, card, sheet]
  const ink = (name: string, fallback: Rgb) => readableOn(grounds, colour(name, fallback), text)
  const accent = ink('accent_text', colour('link', mix(text, [0, 122, 255], 0.8)))
  const buttonText = colour('button_text', white)
  const deeper = luminance(buttonText) > 0.5 ? black : white
  return {
    '--scheme': dark ? 'dark' : 'light',
    '--page': hex(page),
    '--card': hex(card),
    '--raised': hex(dark ? mix(card, text, 0.2) : card),
    '--sheet': hex(sheet),
    '--text': hex(text),
    '--hint': hex(ink('hint', mix(sheet, text, 0.5))),
    '--accent': hex(accent),
    '--danger': hex(ink('destructive_text', [204, 41, 41])),
    '--button': hex(readableOn([buttonText], colour('button', accent), deeper)),
    '--button-text': hex(buttonText),
    '--line': hex(colour('section_separator', mix(card, text, 0.12))),
    '--border': hex(readableOn(grounds, mix(card, text, 0.2), text, visible)),
  }
}

export function applyTheme(given: TelegramTheme): void {
  const { style } = document.documentElement
  for (const [name, value] of Object.entries(deriveTheme(given))) style.setProperty(name, value)
}

/** Mixes in `towards` until it can be read on every ground; the colour itself if it already can. */
function readableOn(grounds: readonly Rgb[], colour: Rgb, towards: Rgb, wanted = readable): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(colour, towards, share)
    // As it will be written: rounding may cost the last hundredth.
    if (grounds.every((ground) => contrast(mixed, ground) >= wanted)) return mixed
  }
  return towards
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share)
  return [part(0), part(1), part(2)]
}

/** As WCAG 2 defines it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

export function parse(text: string | undefined): Rgb | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text ?? '')
  if (match === null) return undefined
  const part = (index: number) => Number.parseInt(match[index] ?? '', 16)
  return [part(1), part(2), part(3)]
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
