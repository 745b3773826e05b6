// What a file is by its first bytes, whatever it is called.
export type FileKind = 'zip' | 'ole' | 'html' | 'xml' | 'text' | 'picture' | 'pdf' | 'other'

const starts = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign)

export function kindOf(bytes: Uint8Array): FileKind {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  // The oldest Excels wrote no envelope around their records.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes[2] !== 0x09)
    return 'ole'
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  const isPicture =
    starts(bytes, 0xff, 0xd8, 0xff) ||
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0x47, 0x49, 0x46, 0x38)
  if (isPicture) return 'picture'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048)).replace(/\0/g, '')
  if (/^[^\p{L}\d]*<(!doctype html|html|table|meta|head|body)/iu.test(head)) return 'html'
  if (/^[^\p{L}\d]*<\?xml/iu.test(head)) return /<html|<table/i.test(head) ? 'html' : 'xml'
  return isText(bytes) ? 'text' : 'other'
}

/** Letters of any encoding, but no signs that only machines read. */
function isText(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, 4_096)
  if (starts(some, 0xff, 0xfe) || starts(some, 0xfe, 0xff) || looksLikeUtf16(some)) return true
  const strange = some.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length
  return strange === 0
}

export function looksLikeUtf16(bytes: Uint8Array): 'le' | 'be' | undefined {
  const some = bytes.subarray(0, 512)
  if (some.length < 4) return undefined
  const zeros = [0, 0]
  for (const [index, byte] of some.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Every second byte of Latin letters, and of all separators, is none.
  if (odd > some.length / 8 && even === 0) return 'le'
  return even > some.length / 8 && odd === 0 ? 'be' : undefined
}
