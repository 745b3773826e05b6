// In which widths a picture is to be had, and at which address each of them stands. A width is one that the picture has:
// nothing is ever enlarged. Pure, so that the Mini App may have it; never looks whether there is such a picture.

/** A card on a phone, a card on a sharp one, the whole width of a phone, and what is looked at closely. */
const widths = [320, 640, 1280, 2048] as const
/** A step that is nearly as wide as the picture itself would be the same file twice. */
const leastStep = 1.25

export const pictureFormats = ['avif', 'webp', 'jpg'] as const
export type PictureFormat = (typeof pictureFormats)[number]
/** What the widths of a picture depend on. */
export type Wide = { hash: string; width: number }
export type PictureSize = { hash: string; width: number; format: PictureFormat }

/** Narrowest first; the last is the picture's own, or the widest there is. */
export function widthsOf(own: number): number[] {
  const widest = Math.min(own, widths[widths.length - 1] ?? own)
  return [...widths.filter((width) => width * leastStep <= widest), widest]
}

/** The narrowest that is no narrower than wanted, or the widest there is. */
export function widthFor({ width: own }: Wide, wanted: number): number {
  const all = widthsOf(own)
  return all.find((width) => width >= wanted) ?? all[all.length - 1] ?? own
}

/** `wanted`: in pixels of the screen, not of the page. */
export function pictureUrl(picture: Wide, wanted: number, format: PictureFormat): string {
  return `/images/${nameOfSize({ hash: picture.hash, width: widthFor(picture, wanted), format })}`
}

/** For `<source srcset>` and `<img srcset>`, beside a `sizes`. `widest` keeps what is for looking closely out of it. */
export function srcset(picture: Wide, format: PictureFormat, widest = 1280): string {
  const shown = widthsOf(picture.width).filter((width) => width <= widthFor(picture, widest))
  return shown.map((width) => `${pictureUrl(picture, width, format)} ${width}w`).join(', ')
}

export function nameOfSize({ hash, width, format }: PictureSize): string {
  return `${hash}-${width}.${format}`
}

const sizeName = /^([0-9a-f]{16,128})-([1-9]\d{0,3})\.(avif|webp|jpg)$/

/** Nothing unless it is a name as we write them: it may become the name of a file. */
export function readSizeName(name: string): PictureSize | undefined {
  const [, hash, width, format] = sizeName.exec(name) ?? []
  if (hash === undefined) return undefined
  return { hash, width: Number(width), format: format as PictureFormat }
}
