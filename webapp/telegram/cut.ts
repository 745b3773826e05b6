// Texts of any length in places of Telegram that refuse longer ones.

/** Of at most so many characters as Telegram counts them, cut between words where that leaves enough of it. */
export function cut(text: string, most: number): string {
  const line = text.trim()
  if (line.length <= most) return line
  // Half a sign is none.
  const short = line.slice(0, most - 1).replace(/[\ud800-\udbff\u200d]+$/, '')
  const space = short.lastIndexOf(' ')
  return `${space > most / 2 ? short.slice(0, space) : short.trimEnd()}…`
}
