// The shades one colour of cloth takes in light and shadow, mixed in OKLab so that a dark cloth stays a cloth and not a hole.

type Lab = [lightness: number, a: number, b: number]

export type Tone = {
  base: string
  /** Towards the light. */
  light: string
  glow: string
  /** Away from it. */
  dark: string
  deep: string
  /** Seams and stitches, seen on the cloth whatever its colour. */
  seam: string
  stitch: string
  /** The studio behind. */
  wall: string
  wallEdge: string
  floor: string
  /** The same, stronger, for pictures of categories. */
  stage: string
  stageLight: string
  /** What falls on the wall. */
  shadow: string
  /** How much the shading shows: dark cloth needs less of the light, light cloth less of the dark. */
  lightness: number
}

const toLinear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
const toGamma = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055

function toLab(hex: string): Lab {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function toHex([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const channel = (value: number) => Math.round(255 * Math.min(1, Math.max(0, toGamma(Math.max(0, value)))))
  return `#${rgb.map((value) => channel(value).toString(16).padStart(2, '0')).join('')}`
}

/** The same hue at another lightness; `colourfulness` 1 keeps the chroma. */
function at([, a, b]: Lab, lightness: number, colourfulness: number): string {
  return toHex([lightness, a * colourfulness, b * colourfulness])
}

export function mix(one: string, other: string, share: number): string {
  const [from, to] = [toLab(one), toLab(other)]
  return toHex([0, 1, 2].map((i) => (from[i] ?? 0) * (1 - share) + (to[i] ?? 0) * share) as Lab)
}

export function toneOf(hex: string): Tone {
  const lab = toLab(hex)
  const [l, a, b] = lab
  const chroma = Math.hypot(a, b)
  /** Just enough of the hue to belong together, whatever the strength of the cloth's own. */
  const tint = chroma < 0.012 ? 0.5 : Math.min(1, 0.016 / chroma)
  const wall = l > 0.86 ? 0.885 : 0.95
  return {
    base: hex,
    light: at(lab, l + (1 - l) * 0.26, 0.95),
    glow: at(lab, l + (1 - l) * 0.55, 0.7),
    dark: at(lab, l * (0.79 + 0.1 * Math.max(0, (l - 0.7) / 0.3)), 1),
    deep: at(lab, l * 0.52, 0.9),
    seam: l < 0.36 ? at(lab, l * 0.55, 1) : at(lab, l * 0.66, 1),
    stitch: l < 0.36 ? at(lab, l + 0.2, 0.9) : at(lab, l + (1 - l) * 0.45, 0.9),
    wall: at(lab, wall + 0.025, tint * 0.7),
    wallEdge: at(lab, wall - 0.06, tint * 1.25),
    floor: at(lab, wall - 0.035, tint * 1.2),
    stage: at(lab, 0.72, Math.min(1, tint * 3.2)),
    stageLight: at(lab, 0.82, Math.min(1, tint * 3)),
    shadow: at(lab, 0.3, Math.min(1, 0.05 / Math.max(chroma, 0.01))),
    lightness: l,
  }
}

/** The second shade of a thing: panels, pockets and ends a little darker than the rest. */
export function darker(tone: Tone): Tone {
  return { ...tone, light: tone.base, base: tone.dark }
}
