import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { languages } from '#db/schema/kinds.ts'
import { readTranslators } from '#locales/read.ts'
import { drawStats } from '#server/stats/draw-stats.ts'
import { loadLetters } from '#server/stats/letters.ts'
import { system } from '#shop/actor.ts'
import { readStats, type Stats } from '#shop/stats/stats.ts'
import { tempFolder } from '#test/support/files.ts'
import { addCustomer, addProduct, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

const t = readTranslators()

function someStats(): Stats {
  const db = memoryDb()
  const { id } = addProduct(db, { title: { ru: 'Кроссовки «Рассвет»', en: 'Trainers' }, priceMinor: 8990_00 })
  buy(db, addCustomer(db), addVariant(db, id).id, 2)
  return readStats(db, { actor: system, language: 'ru' }, { period: 'week', back: 0 }, noon + 1000)
}

const draw = (stats: Stats, language: 'ru' | 'en' = 'ru') =>
  drawStats(stats, { t: t[language], language, shopName: 'Магазин & Co' })

/** How dark it is where the shop's name stands. */
async function inkIn(png: Buffer, region: { left: number; top: number; width: number; height: number }) {
  const { data } = await sharp(png).extract(region).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((value) => value < 80).length
}

describe('the picture of the figures', () => {
  test.each(languages)('is drawn in %s, as large as a phone shows it', async (language) => {
    const { width, height, format } = await sharp(await draw(someStats(), language)).metadata()
    expect([width, height, format]).toEqual([1080, 1280, 'png'])
  })

  test('has its letters on a machine without any font', async () => {
    const folder = tempFolder()
    const nothing = join(folder, 'fonts.conf')
    writeFileSync(nothing, '<?xml version="1.0"?><fontconfig><cachedir>/nowhere</cachedir></fontconfig>')
    const script = join(folder, 'draw.ts')
    const root = fileURLToPath(new URL('../../../', import.meta.url))
    const stats = someStats()
    writeFileSync(
      script,
      `import { writeFileSync } from 'node:fs'
       import sharp from '${root}node_modules/sharp/dist/index.mjs'
       import { drawStats } from '${root}server/stats/draw-stats.ts'
       import { readTranslators } from '${root}locales/read.ts'
       const png = await drawStats(${JSON.stringify(stats)}, { t: readTranslators().ru, language: 'ru', shopName: 'Магазин & Co' })
       writeFileSync('${folder}/stats.png', png)
       for (const word of ['Магазин', 'Шторищи']) {
         const plain = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="90"><rect width="600" height="90" fill="#fff"/><text x="10" y="70" font-size="60">' + word + '</text></svg>')
         writeFileSync('${folder}/' + word + '.png', await sharp(plain).png().toBuffer())
       }`,
    )
    const env = { ...process.env, FONTCONFIG_FILE: nothing, FONTCONFIG_PATH: folder, HOME: folder }
    await promisify(execFile)(process.execPath, ['--no-warnings', script], { env, cwd: root })
    const [bare, one, other] = ['stats', 'Магазин', 'Шторищи'].map((name) =>
      readFileSync(join(folder, `${name}.png`)),
    )
    if (bare === undefined || one === undefined || other === undefined) throw new Error('nothing was drawn')
    // The machine really has none: whatever is left to its fonts becomes the same empty boxes.
    expect(one.equals(other)).toBe(true)
    expect(await inkIn(bare, { left: 0, top: 0, width: 500, height: 100 })).toBeGreaterThan(2_000)
    expect(bare.equals(await draw(stats))).toBe(true)
  })

  test('is drawn where there is nothing to show', async () => {
    const db = memoryDb()
    const stats = readStats(db, { actor: system, language: 'en' }, { period: 'month', back: 3 }, noon)
    await expect(draw(stats, 'en')).resolves.toBeInstanceOf(Buffer)
  })

  test('takes any title, and any currency', async () => {
    const best = [{ title: '<b>&"𝕏 你好 🧦</b>'.repeat(20), pieces: 1, salesMinor: 1 }]
    for (const currency of ['INR', 'XTR', 'JPY', 'KWD']) {
      await expect(draw({ ...someStats(), currency, best })).resolves.toBeInstanceOf(Buffer)
    }
  })
})

describe('letters', () => {
  test('know what both languages say, and the money of shops', async () => {
    const { knows } = await loadLetters()
    for (const language of languages) {
      const said = Array.from({ length: 0x60 }, (_, index) => String.fromCodePoint(0x400 + index)).slice(
        16,
        80,
      )
      expect([language, knows(`${said.join('')} Ёё №«»—–…₽€$£₸₴×%`)]).toEqual([language, true])
    }
    expect(knows('₹')).toBe(false)
  })

  test('cut what is too long, and know how wide it is', async () => {
    const { cut, width } = await loadLetters()
    const style = { size: 26 } as const
    expect(cut('Tee', 200, style)).toBe('Tee')
    const short = cut('A very long name of a product that goes on', 200, style)
    expect(short).toMatch(/…$/)
    expect(width(short, 26)).toBeLessThanOrEqual(200)
  })
})
