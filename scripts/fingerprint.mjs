// Tells whether files changed since something was made of them. Contents, not times: a clone or a checkout
// moves times without changing anything, and reading all our sources takes a few milliseconds.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * One short text for the contents of these files and folders, different as soon as one of them changes.
 * @param {string} root
 * @param {string[]} sources
 */
export function fingerprint(root, sources) {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, root, source)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addTo(hash, root, path) {
  const file = join(root, path)
  const stat = statSync(file, { throwIfNoEntry: false })
  if (stat?.isDirectory()) {
    for (const name of readdirSync(file).sort()) addTo(hash, root, `${path}/${name}`)
    return
  }
  const content = stat === undefined ? undefined : readFileSync(file)
  hash.update(`${path}\0${content?.length ?? 'none'}\0`)
  if (content !== undefined) hash.update(content)
}

/**
 * Something made of sources: what it is, the file that tells it is complete, and what that file says if nothing changed since.
 * @typedef {{ output: string, stamp: string, print: string }} Made
 */

/**
 * Makes it anew unless it was made of exactly these sources, to the end. The stamp goes first and comes back
 * last, so that whatever was interrupted is done again.
 * @param {Made} made
 * @param {() => Promise<void>} make
 */
export async function renewIfStale({ output, stamp, print }, make) {
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return
  rmSync(stamp, { force: true })
  await make()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
}
