// One character written as HTML writes it: by number or by one of four names. Anything else is what it looks like.

const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
const written = /&(?:#(?:x([0-9a-fA-F]*)|(\d*))|([a-zA-Z]*))/y

/** A half of a surrogate pair is given as it is, to be refused once all is read. */
export function decodeAt(html: string, at: number): { text: string; end: number } | undefined {
  if (html[at] !== '&') return undefined
  written.lastIndex = at
  const [all = '', hexadecimal, decimal, name] = written.exec(html) ?? []
  const text = name === undefined ? numbered(all, hexadecimal, decimal) : names[name]
  if (text === undefined) return undefined
  const end = at + all.length
  return { text, end: html[end] === ';' ? end + 1 : end }
}

function numbered(all: string, hexadecimal: string | undefined, decimal = ''): string | undefined {
  const code = hexadecimal === undefined ? Number(decimal) : Number(`0x${hexadecimal || 0}`)
  return code === 0 || code >= 0x10ffff || all.length >= 10 ? undefined : String.fromCodePoint(code)
}
