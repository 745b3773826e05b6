// Whole numbers and shares as people type them: 1 000, 5 шт., №1001, 40 %, 0,4.
import { ShopError } from '../error.ts'

/** Throws `count-invalid`, which says between what. */
export function readCount(typed: string, { least, most }: { least: number; most: number }): number {
  const plain = typed
    .normalize('NFKC')
    .trim()
    .replace(/^(№|#|no\.?)\s*/i, '')
    .replace(/\s*(шт|штук[аи]?|pcs|pieces?|раза?|times?)\.?$/iu, '')
    .replace(/(?<=\d)[\s'’.,](?=\d{3}(\D|$))/g, '')
  const count = /^\d{1,12}$/.test(plain) ? Number(plain) : Number.NaN
  if (!(count >= least && count <= most)) throw new ShopError('count-invalid', { least, most })
  return count
}

/** `40`, `40 %`, `0.4` as 0.4; 0 is none. Throws `share-invalid`. */
export function readShare(typed: string, { least, most }: { least: number; most: number }): number {
  const plain = typed.normalize('NFKC').replace(/\s/g, '').replace(',', '.')
  const match = /^(\d{1,3}(?:\.\d+)?)(%?)$/.exec(plain)
  const figure = match === null ? Number.NaN : Number(match[1])
  const share = match?.[2] === '%' || figure > 1 ? figure / 100 : figure
  if (share !== 0 && !(share >= least && share <= most)) {
    throw new ShopError('share-invalid', { least: least * 100, most: most * 100 })
  }
  return Math.round(share * 100) / 100
}
