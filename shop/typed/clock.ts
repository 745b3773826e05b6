// Times of day as people write them, in Russian and English: 10, 10:00, 10.30, 9pm, 21 ч. Knows no day.

/** Names are given once for each time in an expression. */
export const clockPattern = (name: string) =>
  `(?<${name}h>\\d{1,2})(?:[:.](?<${name}m>\\d{2}))?\\s*(?<${name}half>[ap]\\.?m\\.?(?![\\p{L}]))?(?:ч(?:ас(?:а|ов)?)?\\.?|h)?(?![\\p{L}\\d])`

/** Minutes since midnight, 24:00 among them; nothing for what is no time. */
export function readClock(groups: Record<string, string | undefined>, name: string): number | undefined {
  const hours = Number(groups[`${name}h`])
  const minutes = Number(groups[`${name}m`] ?? 0)
  const half = groups[`${name}half`]?.[0]
  if (minutes > 59) return undefined
  if (half === undefined)
    return hours > 24 || (hours === 24 && minutes > 0) ? undefined : hours * 60 + minutes
  if (hours < 1 || hours > 12) return undefined
  return ((hours % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes
}

/** `09:00`, and `24:00` for the end of a day. */
export function writeClock(minutes: number): string {
  const two = (figure: number) => String(figure).padStart(2, '0')
  const shown = minutes > 24 * 60 ? minutes - 24 * 60 : minutes
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`
}

/** Capitals, kinds of space and of dashes tell nothing in what is typed. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
