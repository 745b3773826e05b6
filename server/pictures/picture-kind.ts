// What a file is by its first bytes. Its name and what its sender calls it are never asked.
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'heif'

const text = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to)

/** Whether the rest keeps what the beginning promises is for the decoder to find out. `heif` is AVIF and an iPhone's HEIC. */
export function kindOf(bytes: Buffer): PictureKind | undefined {
  if (text(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return 'gif'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp'
  if (text(bytes, 4, 8) === 'ftyp') return 'heif'
  return undefined
}
