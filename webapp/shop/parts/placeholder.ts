// What stands where a picture will be, from the thirty bytes that come with it: its average colour, which the server can write,
// and its blur, drawn only where the picture is late.
import { quiet } from './quiet.ts'

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

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}

type Late = { frame: HTMLElement; image: HTMLImageElement; placeholder: string }

const late = new Set<Late>()
let isDrawing = false

/** Unless the picture comes first; until what it gives back is called. */
export function drawBlur(wish: Late): () => void {
  if (wish.image.complete || averageColour(wish.placeholder) === undefined) return () => {}
  late.add(wish)
  if (!isDrawing) void drawAll()
  return () => late.delete(wish)
}

/** Nobody waits for it: the picture itself may be decoded meanwhile. */
async function drawAll(): Promise<void> {
  isDrawing = true
  const decoder = await import('thumbhash').catch(() => undefined)
  for (const wish of late) {
    await quiet()
    if (!late.delete(wish) || wish.image.complete || decoder === undefined) continue
    wish.frame.style.backgroundImage = `url(${decoder.thumbHashToDataURL(bytesOf(wish.placeholder))})`
  }
  isDrawing = false
}
