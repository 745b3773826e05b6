// Texts of people inside Telegram's HTML, and how much of it one message holds.
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign)
}

/** As Telegram counts: the signs that are read, without the tags. */
export function shownLength(html: string): number {
  const text = html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt);/g, '.')
  return [...text].length
}

/** As many of the lines as there is room for, and how many more there are. */
export function firstWithin(lines: readonly string[], room: number, more: (count: number) => string): string {
  for (let shown = lines.length; shown > 0; shown--) {
    const left = lines.length - shown
    const text = [...lines.slice(0, shown), ...(left > 0 ? [more(left)] : [])].join('\n')
    if (shownLength(text) <= room) return text
  }
  return lines.length === 0 ? '' : more(lines.length)
}
