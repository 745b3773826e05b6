// A category as a path: `Одежда > Футболки`. A sign that would part a name stands behind a backslash.

/** What parts the steps; a slash or a dash only with spaces around it, as names have them, too. */
const between = /\s*(?:>|»|→|\|)\s*|\s+[/\\]\s+/
const escaped = /\\([\\>»→|/,])/g
/** From the private area: nobody types them, and what a file holds of them is taken out before. */
const hide = (sign: string) => String.fromCharCode(0xe000 + signs.indexOf(sign))
const signs = ['\\', '>', '»', '→', '|', '/', ',']
const hidden = /[\ue000-\ue006]/g
const shown = (sign: string) => signs[sign.charCodeAt(0) - 0xe000] ?? ''

export function readPath(text: string): string[] {
  return readPaths(text, false)[0] ?? []
}

/** WooCommerce lists all categories of a product, with commas between. */
export function readPaths(text: string, many = true): string[][] {
  const safe = text.replace(hidden, '').replace(escaped, (_, sign: string) => hide(sign))
  const parts = many ? safe.split(',') : [safe]
  const paths = parts.map((part) =>
    part
      .split(between)
      .map((name) => name.replace(hidden, shown).replace(/\s+/g, ' ').trim())
      .filter((name) => name !== ''),
  )
  return paths.filter((path) => path.length > 0)
}

/** The most exact one says where the product stands; of several as exact the first. */
export function deepest(paths: readonly string[][]): string[] {
  return paths.reduce<string[]>((best, path) => (path.length > best.length ? path : best), [])
}

export function writePath(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\>»→|/,]/g, '\\$&')).join(' > ')
}
