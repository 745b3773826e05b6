// Texts of people inside Telegram's HTML.
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign)
}
