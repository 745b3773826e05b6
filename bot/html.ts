// Texts of people inside Telegram's HTML.
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign)
}

/** As Telegram counts: the signs that are read, without the tags. */
export function shownLength(html: string): number {
  const text = html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt);/g, '.')
  return [...text].length
}
