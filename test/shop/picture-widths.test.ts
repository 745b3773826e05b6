import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  nameOfSize,
  pictureFormats,
  pictureUrl,
  readSizeName,
  srcset,
  widthFor,
  widthsOf,
} from '#shop/picture-widths.ts'

const hash = 'ab'.repeat(16)
const own = fc.integer({ min: 1, max: 5_000 })

describe('the widths of a picture', () => {
  test.each([
    [2048, [320, 640, 1280, 2048]],
    [1400, [320, 640, 1400]],
    [900, [320, 640, 900]],
    [700, [320, 700]],
    [320, [320]],
    [64, [64]],
  ])('of %i are %j', (width, widths) => {
    expect(widthsOf(width)).toEqual(widths)
  })

  test('are never more than it has, grow by a step worth a file, and end in the widest to be had', () => {
    fc.assert(
      fc.property(own, (width) => {
        const widths = widthsOf(width)
        expect(widths.at(-1)).toBe(Math.min(width, 2048))
        for (const [index, each] of widths.slice(1).entries()) {
          expect(each).toBeGreaterThanOrEqual((widths[index] ?? 0) * 1.25)
        }
      }),
    )
  })

  test('hold the one that a screen needs, if the picture has it', () => {
    fc.assert(
      fc.property(own, fc.integer({ min: 1, max: 5_000 }), (width, wanted) => {
        const chosen = widthFor({ hash, width }, wanted)
        expect(widthsOf(width)).toContain(chosen)
        expect(chosen >= wanted || chosen === Math.min(width, 2048)).toBe(true)
      }),
    )
  })
})

describe('the address of a picture', () => {
  test('is found by what the screen needs, and listed for the browser to choose from', () => {
    const picture = { hash, width: 2048 }
    expect(pictureUrl(picture, 350, 'webp')).toBe(`/images/${hash}-640.webp`)
    expect(srcset(picture, 'avif')).toBe(
      [320, 640, 1280].map((width) => `/images/${hash}-${width}.avif ${width}w`).join(', '),
    )
    expect(srcset(picture, 'avif', 2048)).toContain(`${hash}-2048.avif 2048w`)
    expect(srcset({ hash, width: 700 }, 'webp')).toBe(
      `/images/${hash}-320.webp 320w, /images/${hash}-700.webp 700w`,
    )
  })

  test('is read back as it was written', () => {
    const size = fc.record({
      hash: fc.stringMatching(/^[0-9a-f]{16,128}$/),
      width: fc.integer({ min: 1, max: 9_999 }),
      format: fc.constantFrom(...pictureFormats),
    })
    fc.assert(
      fc.property(size, (written) => {
        expect(readSizeName(nameOfSize(written))).toEqual(written)
      }),
    )
  })

  test('is nothing but hex digits, a number and an ending, whatever is asked for', () => {
    const near = fc
      .tuple(
        fc.constantFrom(
          '',
          '.',
          '..',
          '/',
          '%2e%2e%2f',
          '\0',
          '\n',
          hash,
          hash.toUpperCase(),
          hash.slice(17),
        ),
        fc.constantFrom('', '-', '-0', '-01', '-320', '-99999', '-1e3', '-320/..'),
        fc.constantFrom('', '.avif', '.webp', '.jpg', '.svg', '.part', '.webp\n', '.webp/../x'),
        fc.string({ maxLength: 3 }),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), (name) => {
        const size = readSizeName(name)
        if (size === undefined) return
        expect(name).toMatch(/^[0-9a-f]{16,128}-[1-9][0-9]{0,3}\.(avif|webp|jpg)$/)
        expect(name).not.toMatch(/\s/)
        expect(nameOfSize(size)).toBe(name)
      }),
      { numRuns: 2_000 },
    )
  })
})
