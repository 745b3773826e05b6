// Colours and measures of the pictures: light, with room, and large enough for a phone, where they are shown a third as wide.
export const colour = {
  ground: '#f3f5f8',
  card: '#ffffff',
  ink: '#12161c',
  quiet: '#667080',
  line: '#e4e8ee',
  accent: '#2f6fed',
  before: '#c9d4e6',
  good: '#14804a',
  goodGround: '#e0f4e8',
  bad: '#c2362b',
  badGround: '#fbe6e4',
  even: '#eceff4',
} as const

export const width = 1080
/** What is higher Telegram draws smaller. */
export const height = 1280
export const margin = 36
export const inner = 36
export const text = { title: 40, large: 84, figure: 46, body: 29, small: 26 } as const

export function card(x: number, y: number, wide: number, high: number): string {
  return `<rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="28" fill="${colour.card}"/>`
}
