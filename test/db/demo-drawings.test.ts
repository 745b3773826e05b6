import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { thumbHashToRGBA } from 'thumbhash'
import { describe, expect, test } from 'vitest'
import type { Album } from '#db/demo/album.ts'
import { goods, listPictures, picturesOf } from '#db/demo/assortment.ts'
import { colours } from '#db/demo/colours.ts'
import { draw } from '#db/demo/drawings/draw.ts'
import { toneOf } from '#db/demo/drawings/tone.ts'
import { tempFolder } from '#test/support/album.ts'
import { drawPictures } from '../../scripts/demo-pictures.ts'

const pictures = listPictures().map((picture) => ({ ...picture, svg: draw(picture) }))

/** What a strict XML reader would refuse: tags that do not close in order, an attribute given twice. */
function faultsOf(svg: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  for (const [tag, closing, name = '', attributes = '', self] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z0-9-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (closing === '/' && open.pop() !== name) faults.push(`${tag} closes what is not open`)
    if (closing === '' && self === '') open.push(name)
    const names = [...attributes.matchAll(/\s([a-zA-Z0-9-]+)=/g)].map(([, attribute]) => attribute)
    if (new Set(names).size !== names.length) faults.push(`${tag} repeats an attribute`)
  }
  const outside = svg.replaceAll(/<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z0-9-]+="[^"<]*")*)\s*(\/?)>/g, '')
  if (outside !== '') faults.push(`not understood: ${outside.slice(0, 80)}`)
  return [...faults, ...open.map((name) => `${name} stays open`)]
}

describe('the drawings', () => {
  test('are well-formed SVG that refers to nothing it does not define', () => {
    for (const { key, svg } of pictures) {
      expect(faultsOf(svg), key).toEqual([])
      expect(/NaN|undefined|Infinity|null/.exec(svg), key).toBeNull()
      const defined = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
      const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
      expect(
        used.filter((id) => !defined.has(id)),
        key,
      ).toEqual([])
    }
  })

  test('use no picture, font or address from elsewhere', () => {
    for (const { svg } of pictures) {
      expect(/<image|<text|href|font|https?:\/\/(?!www\.w3\.org\/2000\/svg")/.exec(svg)).toBeNull()
    }
  })

  test('differ from one another, and come out the same each time', () => {
    expect(new Set(pictures.map(({ svg }) => svg)).size).toBe(pictures.length)
    expect(new Set(pictures.map(({ key }) => key)).size).toBe(pictures.length)
    const again = pictures.filter((_, index) => index % 9 === 0)
    expect(again.map(draw)).toEqual(again.map(({ svg }) => svg))
  })

  test('wear the colour they are sold in', () => {
    const missing = pictures.filter(({ look, colour, svg }) => {
      const { base, light, dark } = toneOf(colours[colour].hex)
      return look.is !== 'bands' && ![base, light, dark].some((shade) => svg.includes(shade))
    })
    expect(missing.map(({ key }) => key)).toEqual([])
  })
})

describe('the picture script', () => {
  const [tee] = goods
  const some = tee === undefined ? [] : picturesOf(tee, 'navy').slice(0, 2)

  test('leaves a file for each picture, and a manifest that fits them', async () => {
    const folder = tempFolder()
    expect(await drawPictures(folder, some)).toBe(2)
    const album: Album = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect(Object.keys(album)).toEqual(some.map(({ key }) => key).sort())
    for (const { hash, width, height, placeholder } of Object.values(album)) {
      const file = readFileSync(join(folder, `${hash}.svg`))
      expect(await sharp(file).metadata()).toMatchObject({ format: 'svg', width: 900, height: 1125 })
      expect([width, height]).toEqual([900, 1125])
      const shown = thumbHashToRGBA(Buffer.from(placeholder, 'base64'))
      expect(shown.h).toBeGreaterThan(shown.w)
    }
  })

  test('draws only what is new, and takes away what is no longer wanted', async () => {
    const folder = tempFolder()
    const [first, second] = some
    if (first === undefined || second === undefined) throw new Error('no pictures')
    await drawPictures(folder, [first])
    expect(await drawPictures(folder, [first, second])).toBe(1)
    expect(await drawPictures(folder, [second])).toBe(0)
    const album: Album = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect(Object.keys(album)).toEqual([second.key])
    expect(readdirSync(folder).sort()).toEqual([`${album[second.key]?.hash}.svg`, 'manifest.json'].sort())
  })
})
