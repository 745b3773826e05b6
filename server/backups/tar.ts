// The oldest of archives (POSIX ustar), of which nothing but plain files is needed: a header of 512 bytes before each, and blocks
// filled up behind it.

const block = 512

export function tarHeader({ name, size, at }: { name: string; size: number; at: number }): Buffer {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100)
  header.write(octal(0o644, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(size, 12), 124)
  header.write(octal(Math.floor(at / 1000), 12), 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  // The sum is of the header with spaces in the sum's own place.
  header.fill(' ', 148, 156)
  const sum = header.reduce((all, byte) => all + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}

export function tarPadding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}

export const tarTail = Buffer.alloc(2 * block)

const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`
