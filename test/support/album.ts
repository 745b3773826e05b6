// A folder as the picture script leaves it, with files of a few bytes each: tests of the seed need no real pictures.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Album } from '#db/demo/album.ts'
import { listPictures } from '#db/demo/assortment.ts'

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function makeAlbum(folder: string): Album {
  const entries = listPictures().map(({ key }) => {
    const hash = createHash('sha256').update(key).digest('hex').slice(0, 32)
    writeFileSync(join(folder, `${hash}.svg`), key)
    return [key, { hash, width: 900, height: 1125, placeholder: 'AAAA' }] as const
  })
  const album = Object.fromEntries(entries)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(album))
  return album
}
