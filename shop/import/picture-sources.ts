// Where the pictures of a row are to be had from: addresses, names of files in the archive, or pictures that the shop has.
const longest = 2_000
const file = /\.(jpe?g|png|webp|gif|avif|heic)$/i

/** A list in one cell has commas, semicolons, bars or new lines between; an address may have commas itself. */
export function sourcesIn(text: string): string[] {
  const parts = text.split(
    /\s*[\n;|]\s*|\s*,\s*(?=https?:\/\/)|\s+(?=https?:\/\/)|,\s+|(?<=\.(?:jpe?g|png|webp|gif)),/i,
  )
  return parts
    .map((part) => addressed(part.trim()))
    .filter((part) => part !== '' && part.length <= longest && isSource(part))
}

/** Wix names its pictures alone; a space stays in an address, and an address without its beginning is one. */
function addressed(part: string): string {
  if (/^[0-9a-f]{5,8}_[0-9a-f]{32}\S*\.\w+$/i.test(part)) return `https://static.wixstatic.com/media/${part}`
  const whole = part.startsWith('//') ? `https:${part}` : part
  return isAddress(whole) ? whole.replace(/\s+/g, '%20') : whole
}

const isSource = (part: string) => /^https?:\/\/\S+$/i.test(part) || file.test(part) || isHash(part)
const isHash = (part: string) => /^[0-9a-f]{32}$/.test(part)

/** The hash of a picture as an export names it, or as its own address does. */
export function hashIn(source: string): string | undefined {
  return /(?:^|\/images\/)([0-9a-f]{32})(?:-\d{1,4})?(?:\.(?:avif|webp|jpe?g))?$/.exec(source)?.[1]
}

/** What it is called beside the table that names it. */
export const pictureFile = (hash: string) => `${hash}.webp`

export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source)
}

/** How a file is found in an archive: whatever folder it lies in, however its name is spelt. */
export function fileKey(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? name).normalize('NFC').toLowerCase()
}
