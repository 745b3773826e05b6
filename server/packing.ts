// Answers made smaller for the way, as far as whoever asks can unpack them.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Packing = 'br' | 'gzip'

const packable = /^(text\/|application\/(javascript|json|manifest\+json)|image\/svg)/

/** The better of those that are accepted; none for what is packed already. */
export function packingFor(type: string, accepted: string | undefined): Packing | undefined {
  if (accepted === undefined || !packable.test(type)) return undefined
  const names = accepted.split(',').map((entry) => entry.trim().toLowerCase())
  return (['br', 'gzip'] as const).find((packing) => names.includes(packing))
}

/** `once`: files that are packed once and kept for ever; `soon`: answers of which the next may be another. */
const qualities = { once: { br: 9, gzip: 9 }, soon: { br: 4, gzip: 6 } }

export type Packed = Buffer<ArrayBuffer>

export async function pack(
  content: Uint8Array,
  packing: Packing,
  when: keyof typeof qualities,
): Promise<Packed> {
  const quality = qualities[when][packing]
  const packed =
    packing === 'gzip'
      ? promisify(gzip)(content, { level: quality })
      : promisify(brotliCompress)(content, { params: brotliFor(content.length, quality) })
  return (await packed) as Packed
}

/** It looks back no further than the answer is long: for less it would still take several megabytes each time. */
function brotliFor(length: number, quality: number): Record<number, number> {
  const window = Math.ceil(Math.log2(length + 16))
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
    [constants.BROTLI_PARAM_LGWIN]: Math.min(
      Math.max(window, constants.BROTLI_MIN_WINDOW_BITS),
      constants.BROTLI_DEFAULT_WINDOW,
    ),
  }
}
