// What stands where a picture will be, from the thirty bytes that come with it: its average colour, which the server can write.

/** Nothing for pictures that one can see through: they would keep it behind them. */
export function averageColour(placeholder: string): string | undefined {
  const [low = 0, middle = 0, high] = bytesOf(placeholder)
  if (high === undefined || high & 0x80) return undefined
  const header = low | (middle << 8) | (high << 16)
  const light = (header & 63) / 63
  const yellow = ((header >> 6) & 63) / 31.5 - 1
  const redness = ((header >> 12) & 63) / 31.5 - 1
  const blue = light - (2 / 3) * yellow
  const red = (3 * light - blue + redness) / 2
  return `#${[red, red - redness, blue].map(hex).join('')}`
}

function hex(share: number): string {
  const value = Math.round(Math.min(1, Math.max(0, share)) * 255)
  return value.toString(16).padStart(2, '0')
}

export function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}
