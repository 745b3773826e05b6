// Makes server/stats/letters.json: the outlines of the letters in the pictures that the server draws. A bare server has no fonts
// at all, and draws no letter without; outlines it draws always. Run again only to change the font:
//   npm install --prefix /tmp/font opentype.js@1.3.5 @fontsource/onest@5.3.1 && node scripts/letters.ts /tmp/font
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Command = { type: string; x?: number; y?: number; x1?: number; y1?: number; x2?: number; y2?: number }
type Glyph = { index: number; advanceWidth: number; path: { commands: Command[] } }
type Font = { unitsPerEm: number; charToGlyph: (sign: string) => Glyph }
type Reader = { parse: (bytes: ArrayBuffer) => Font }
/** How wide it is, and its outline in thousandths of the size, upwards from the line; by the sign itself. */
type Letters = Record<string, [number, string]>

const folder = process.argv[2] ?? '/tmp/font'
const target = fileURLToPath(new URL('../server/stats/', import.meta.url))
const files = join(folder, 'node_modules/@fontsource/onest')
const { parse } = createRequire(join(folder, 'package.json'))('opentype.js') as Reader

/** Latin, Cyrillic, what stands between words, and the signs of money. */
const wanted: [number, number][] = [
  [0x20, 0x7e],
  [0xa1, 0x17f],
  [0x218, 0x21b],
  [0x400, 0x52f],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
]
const subsets = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext']

function lettersOf(weight: number): Letters {
  const fonts = subsets
    .map((subset) => join(files, `files/onest-${subset}-${weight}-normal.woff`))
    .filter((file) => existsSync(file))
    .map((file) => parse(new Uint8Array(readFileSync(file)).buffer))
  const letters: Letters = {}
  for (const [from, to] of wanted) {
    for (let code = from; code <= to; code++) {
      const sign = String.fromCodePoint(code)
      const glyph = fonts.map((font) => font.charToGlyph(sign)).find(({ index }) => index > 0)
      if (glyph !== undefined) letters[sign] = [Math.round(glyph.advanceWidth), outlineOf(glyph)]
    }
  }
  return letters
}

/** Each step from the last point, as that is shortest. */
function outlineOf({ path }: Glyph): string {
  let [x, y] = [0, 0]
  const step = (...points: (number | undefined)[]) =>
    points.map((value = 0, index) => Math.round(value) - (index % 2 === 0 ? x : y)).join(' ')
  const parts = path.commands.map((command) => {
    const { type, x1, y1, x2, y2 } = command
    if (type === 'Z') return 'z'
    const before = type === 'Q' ? [x1, y1] : type === 'C' ? [x1, y1, x2, y2] : []
    const part = `${type.toLowerCase()}${step(...before, command.x, command.y)}`
    x = Math.round(command.x ?? x)
    y = Math.round(command.y ?? y)
    return part
  })
  // After `z` the next step begins where that outline began: an absolute start spares the sum.
  return absoluteStarts(parts, path.commands).join('').replaceAll('l0 0', '').replaceAll(' -', '-')
}

function absoluteStarts(parts: string[], commands: Command[]): string[] {
  return parts.map((part, index) => {
    const { type, x = 0, y = 0 } = commands[index] ?? { type: '' }
    return type === 'M' ? `M${Math.round(x)} ${Math.round(y)}` : part
  })
}

writeFileSync(
  join(target, 'letters.json'),
  `${JSON.stringify({ regular: lettersOf(500), bold: lettersOf(700) })}\n`,
)
copyFileSync(join(files, 'LICENSE'), join(target, 'letters-licence.txt'))
