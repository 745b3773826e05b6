// A category as a path: `Одежда > Футболки`. A sign that would part a name stands behind a backslash.

/** What parts the steps; a slash or a dash only with spaces around it, as names have them, too. */
const between = /\s*(?:>|»|→|\|)\s*|\s+[/\\]\s+/
const anyBetween = /\s*(?:>|»|→|\||\/)\s*|\s+\\\s+/
const escaped = /\\([\\>»→|/,;#])/g
/** From the private area: nobody types them, and what a file holds of them is taken out before. */
const hide = (sign: string) => String.fromCharCode(0xe000 + signs.indexOf(sign))
const signs = ['\\', '>', '»', '→', '|', '/', ',', ';', '#']
const hidden = /[\ue000-\ue008]/g
const shown = (sign: string) => signs[sign.charCodeAt(0) - 0xe000] ?? ''

export function readPath(text: string): string[] {
  return readPaths(text)[0] ?? []
}

type Signs = {
  /** What a shop's export puts between the categories of one product. */
  lists?: ',' | ';' | '##' | undefined
  /** A slash parts steps also without spaces around it. */
  slashes?: boolean
}

/** All the categories of a product; nobody calls one by a name with a semicolon in it. */
export function readPaths(text: string, { lists, slashes = false }: Signs = {}): string[][] {
  const safe = text.replace(hidden, '').replace(escaped, (_, sign: string) => hide(sign))
  const parts = safe.split(lists === ',' ? /[,;]/ : lists === '##' ? /##|;/ : ';')
  const paths = parts.map((part) =>
    part
      .split(slashes ? anyBetween : between)
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
  return names.map((name) => name.replace(/[\\>»→|/,;#]/g, '\\$&')).join(' > ')
}
