import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AlbumLayout, layOutAlbum } from '#sandbox/page/album.ts'

const side = 318
const wide = 1.5
const square = 1
const narrow = 0.7

/** `x,y width×height` of each tile. */
function drawn({ tiles }: AlbumLayout): string[] {
  return tiles.map(({ x, y, width, height }) => `${x},${y} ${width}×${height}`)
}

describe('an album', () => {
  test.each<[string, number[], string[]]>([
    ['puts two wide ones under each other', [wide, wide], ['0,0 318×158', '0,160 318×158']],
    ['gives two squares a half each', [square, square], ['0,0 158×158', '160,0 158×158']],
    ['gives two wide unlike ones a half each', [1.3, 1.9], ['0,0 158×83', '160,0 158×83']],
    ['lets the second of two be no less than two fifths', [wide, narrow], ['0,0 190×127', '192,0 126×127']],
    [
      'puts a narrow first one at the left of three',
      [narrow, square, square],
      ['0,0 209×318', '211,0 107×158', '211,160 107×158'],
    ],
    [
      'puts any other first one on top of three',
      [wide, square, square],
      ['0,0 318×209', '0,211 158×107', '160,211 158×107'],
    ],
    [
      'puts a wide first one on top of four',
      [wide, square, square, square],
      ['0,0 318×209', '0,211 105×105', '107,211 105×105', '214,211 104×105'],
    ],
    [
      'puts any other first one at the left of four',
      [narrow, square, square, square],
      ['0,0 190×318', '192,0 126×105', '192,107 126×105', '192,214 126×104'],
    ],
    [
      'puts very wide ones into rows',
      [2.5, square, square],
      ['0,0 318×127', '0,129 158×158', '160,129 158×158'],
    ],
  ])('%s', (_, ratios, expected) => {
    expect(drawn(layOutAlbum(ratios, side))).toEqual(expected)
  })

  test('is as high as its lowest tile', () => {
    expect(layOutAlbum([square, square], side)).toMatchObject({ width: side, height: 158 })
    expect(layOutAlbum([], side)).toEqual({ width: side, height: 0, tiles: [] })
  })

  test('fills its width to the pixel and overlaps nowhere, whatever is in it', () => {
    const ratio = fc.double({ min: 0.2, max: 5, noNaN: true })
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 2, maxLength: 10 }), (ratios) => {
        const { width, height, tiles } = layOutAlbum(ratios, side)
        expect(tiles).toHaveLength(ratios.length)
        expect(Math.max(...tiles.map((tile) => tile.x + tile.width))).toBe(width)
        expect(Math.min(...tiles.map((tile) => Math.min(tile.width, tile.height)))).toBeGreaterThan(0)
        const area = tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0)
        expect(area).toBeLessThanOrEqual(width * height)
        for (const [index, one] of tiles.entries()) {
          for (const other of tiles.slice(index + 1)) {
            const apart =
              one.x + one.width < other.x ||
              other.x + other.width < one.x ||
              one.y + one.height < other.y ||
              other.y + other.height < one.y
            expect(apart).toBe(true)
          }
        }
      }),
    )
  })
})
