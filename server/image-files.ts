// The picture files of the shop, by the hash of their content. Nothing where there is none: whoever asks does without.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const isHash = /^[0-9a-f]{16,128}$/

export type ReadImage = (hash: string) => Promise<Buffer | undefined>

export function imageReader(imagesDir: string): ReadImage {
  return async (hash) => {
    if (!isHash.test(hash)) return undefined
    return await readFile(join(imagesDir, `${hash}.webp`)).catch(() => undefined)
  }
}
