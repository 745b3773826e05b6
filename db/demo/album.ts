// The drawn pictures: where they lie after the build, and how they come into the shop's own folder.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type DrawnPicture = { hash: string; width: number; height: number; placeholder: string }
/** manifest.json: a picture's key to its file. */
export type Album = Record<string, DrawnPicture>

export function readAlbum(picturesDir: string): Album {
  const file = join(picturesDir, 'manifest.json')
  if (!existsSync(file)) {
    throw new Error(`The demo pictures are not drawn yet: no ${file}. Run "node scripts/demo-pictures.ts".`)
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** Files are named by their content, so one that is there already is the same one. */
export function copyPictures(album: Album, picturesDir: string, imagesDir: string): void {
  mkdirSync(imagesDir, { recursive: true })
  for (const { hash } of Object.values(album)) {
    const name = `${hash}.svg`
    const target = join(imagesDir, name)
    if (!existsSync(target)) copyFileSync(join(picturesDir, name), target)
  }
}
