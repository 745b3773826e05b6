import fc from 'fast-check'
import { thumbHashToAverageRGBA } from 'thumbhash'
import { describe, expect, test } from 'vitest'
import { averageColour } from '#webapp/shop/parts/placeholder.ts'
import { held, largest, movedBy, scaledAt, type View, whole } from '#webapp/shop/parts/zoom-view.ts'

describe('what stands where a picture will be', () => {
  test('has the colour that the whole of its blur has on average', () => {
    const opaque = fc.uint8Array({ minLength: 24, maxLength: 24 }).filter((hash) => (hash[2] ?? 0) < 0x80)
    fc.assert(
      fc.property(opaque, (hash) => {
        const { r, g, b } = thumbHashToAverageRGBA(hash)
        const hex = [r, g, b].map((share) => Math.round(share * 255))
        const drawn = averageColour(Buffer.from(hash).toString('base64')) ?? ''
        expect(drawn.match(/[\da-f]{2}/g)?.map((part) => Number.parseInt(part, 16))).toEqual(hex)
      }),
    )
  })

  test('is nothing for a picture one can see through, and for what is no such hash', () => {
    for (const placeholder of [Buffer.from([0, 0, 0x80, 0, 0, 0]).toString('base64'), 'AA', '', '%']) {
      expect(averageColour(placeholder)).toBeUndefined()
    }
  })
})

const place = fc.double({ min: -2_000, max: 2_000, noNaN: true })
const point = fc.record({ x: place, y: place })
const scale = fc.double({ min: 1, max: largest, noNaN: true })
const view: fc.Arbitrary<View> = fc.record({ scale, x: place, y: place })
const length = fc.integer({ min: 1, max: 3_000 })
const size = fc.record({ width: length, height: length })

describe('a picture seen from nearer', () => {
  test('has the same spot under the fingers', () => {
    fc.assert(
      fc.property(view, scale, point, (from, wished, at) => {
        const to = scaledAt(from, wished, at)
        expect(to.scale).toBe(wished)
        expect((at.x - to.x) / to.scale).toBeCloseTo((at.x - from.x) / from.scale, 6)
        expect((at.y - to.y) / to.scale).toBeCloseTo((at.y - from.y) / from.scale, 6)
      }),
    )
  })

  test('is never smaller than whole, nor larger than is of any use', () => {
    expect(scaledAt(whole, 0.2, { x: 0, y: 0 })).toEqual(whole)
    expect(scaledAt(whole, 90, { x: 0, y: 0 }).scale).toBe(largest)
  })

  test('is dragged to its edges and no further, and stays in the middle where it has no edge to drag to', () => {
    const hold = { stage: { width: 400, height: 800 }, picture: { width: 800, height: 1000 } }
    const near = { scale: 2, x: 0, y: 0 }
    // 400 × 500 when it is seen whole: at twice that it stands out by 200 on each side, and by 100 above and below.
    expect(held(movedBy(near, { x: 999, y: -999 }), hold)).toEqual({ scale: 2, x: 200, y: -100 })
    expect(held({ scale: 1.2, x: 300, y: 300 }, hold)).toEqual({ scale: 1.2, x: 40, y: 0 })
    fc.assert(
      fc.property(view, size, size, (wished, stage, picture) => {
        const once = held(wished, { stage, picture })
        expect(held(once, { stage, picture })).toEqual(once)
      }),
    )
  })
})
