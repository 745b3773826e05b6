// Pictures in an archive that no row names: one that is called by an article belongs to it, `TEE-1.jpg` and `TEE-2.jpg` in turn.
import type { Line } from './line.ts'
import { fileKey } from './picture-sources.ts'

const stem = (key: string) => key.replace(/\.[a-z]+$/, '')

export function picturesBySku(lines: readonly Line[], names: readonly string[]): void {
  const isNamed = lines.some(({ pictures, colourPictures }) => pictures.length + colourPictures.length > 0)
  if (isNamed || names.length === 0) return
  const bySku = new Map(lines.filter(({ sku }) => sku !== '').map((line) => [line.sku.toLowerCase(), line]))
  const byNumber = new Intl.Collator('en', { numeric: true })
  for (const key of names.map(fileKey).sort(byNumber.compare)) {
    const name = stem(key)
    const line = bySku.get(name) ?? bySku.get(name.replace(/[ _-]*\(?\d{1,3}\)?$/, ''))
    line?.pictures.push(key)
  }
}
