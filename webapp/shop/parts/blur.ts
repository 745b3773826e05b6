// Where a picture is late, its blur stands for it. Nobody waits for that: the picture itself may be decoded meanwhile.
import { bytesOf } from './placeholder.ts'
import { quiet } from './quiet.ts'

type Late = { frame: HTMLElement; image: HTMLImageElement; placeholder: string }

const late = new Set<Late>()
let isDrawing = false

/** Unless the picture comes first, or leaves. */
export function drawBlur(wish: Late): void {
  late.add(wish)
  if (!isDrawing) void drawAll()
}

async function drawAll(): Promise<void> {
  isDrawing = true
  const decoder = await import('thumbhash').catch(() => undefined)
  for (const wish of late) {
    await quiet()
    late.delete(wish)
    const { frame, image, placeholder } = wish
    if (image.complete || !frame.isConnected || decoder === undefined) continue
    frame.style.backgroundImage = `url(${decoder.thumbHashToDataURL(bytesOf(placeholder))})`
  }
  isDrawing = false
}
