// The demo shop: opened without a token only, in a folder of its own, and filled once.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seedDemo } from '#db/demo/seed.ts'
import type { Db } from '#db/open.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { StartError } from './start-error.ts'

const picturesDir = fileURLToPath(new URL('../dist/demo', import.meta.url))

export function fillDemo(db: Db, imagesDir: string, now: number): void {
  if (!existsSync(join(picturesDir, 'manifest.json'))) {
    throw new StartError(
      'the pictures of the demo shop are not drawn yet: run npm start, which draws them, or set BOT_TOKEN',
    )
  }
  seedDemo(db, { picturesDir, imagesDir, now })
  rebuildCatalogue(db, now)
}
