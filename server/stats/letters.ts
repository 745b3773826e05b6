// Words as outlines: a bare server has no fonts, and what draws there draws no letters without any. The outlines are those of
// Onest (letters-licence.txt), made by scripts/letters.ts. A sign it does not have is left out.

type Outline = readonly [advance: number, path: string]
type Outlines = Record<'regular' | 'bold', Readonly<Record<string, Outline>>>
export type Weight = keyof Outlines
export type Style = { size: number; weight?: Weight; fill: string; anchor?: 'start' | 'middle' | 'end' }

export type Letters = {
  width: (text: string, size: number, weight?: Weight) => number
  /** As SVG, standing on the line through `y`. */
  write: (text: string, place: { x: number; y: number }, style: Style) => string
  /** What fits ends with three dots. */
  cut: (text: string, most: number, style: Pick<Style, 'size' | 'weight'>) => string
  /** Whether every sign of it can be drawn. */
  knows: (text: string) => boolean
}

const perEm = 1_000
let loading: Promise<Letters> | undefined

/** Read when the first picture is drawn. */
export function loadLetters(): Promise<Letters> {
  loading ??= import('./letters.json', { with: { type: 'json' } }).then(({ default: outlines }) =>
    lettersOf(outlines as unknown as Outlines),
  )
  return loading
}

function lettersOf(outlines: Outlines): Letters {
  const signsOf = (text: string, weight: Weight): Outline[] =>
    [...plain(text)].map((sign) => outlines[weight][sign]).filter((outline) => outline !== undefined)
  const width: Letters['width'] = (text, size, weight = 'regular') =>
    (signsOf(text, weight).reduce((sum, [advance]) => sum + advance, 0) * size) / perEm
  return {
    width,
    write(text, { x, y }, { size, weight = 'regular', fill, anchor = 'start' }) {
      const shift = { start: 0, middle: 0.5, end: 1 }[anchor] * width(text, size, weight)
      let at = 0
      const paths = signsOf(text, weight).map(([advance, path]) => {
        const one = path === '' ? '' : `<path transform="translate(${at})" d="${path}"/>`
        at += advance
        return one
      })
      const scale = size / perEm
      return `<g fill="${fill}" transform="translate(${round(x - shift)} ${round(y)}) scale(${scale} ${-scale})">${paths.join('')}</g>`
    },
    cut(text, most, { size, weight = 'regular' }) {
      if (width(text, size, weight) <= most) return text
      const signs = [...text]
      while (signs.length > 0 && width(`${signs.join('').trimEnd()}…`, size, weight) > most) signs.pop()
      return `${signs.join('').trimEnd()}…`
    },
    knows: (text) => [...plain(text)].every((sign) => outlines.bold[sign] !== undefined),
  }
}

/** Spaces of all kinds are one. */
const plain = (text: string) => text.normalize('NFC').replace(/\s/gu, ' ')

export const round = (value: number) => Math.round(value * 10) / 10
