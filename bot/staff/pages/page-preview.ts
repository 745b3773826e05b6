// A page of the shop as its blocks look in a chat: headings in bold, lists with dots, links that open. As HTML, as much of it as
// one message holds.
import type { Block, Words } from '#shop/pages/page-text.ts'
import { escapeHtml, shownLength } from '../../html.ts'

/** `shopUrl`: where places inside the shop lead. */
export function previewOf(
  blocks: readonly Block[],
  { room, shopUrl }: { room: number; shopUrl: string | undefined },
) {
  const shown: string[] = []
  let left = room
  for (const block of blocks) {
    const words = blockWords(block, shopUrl)
    left -= shownLength(words) + 2
    if (left < 0) return { text: shown.join('\n\n'), isWhole: false }
    shown.push(words)
  }
  return { text: shown.join('\n\n'), isWhole: true }
}

function blockWords(block: Block, shopUrl: string | undefined): string {
  const line = (words: readonly Words[]) => words.map((word) => wordOf(word, shopUrl)).join('')
  const loud = (words: readonly Words[]) =>
    line(words.map((word) => ({ ...word, text: word.text.toUpperCase() })))
  if (block.kind === 'list') return block.items.map((item) => `• ${line(item)}`).join('\n')
  if (block.kind === 'paragraph') return line(block.words)
  return `<b>${block.level === 1 ? loud(block.words) : line(block.words)}</b>`
}

function wordOf({ text, bold, href }: Words, shopUrl: string | undefined): string {
  const shown = escapeHtml(text)
  const marked = bold ? `<b>${shown}</b>` : shown
  const address = href?.startsWith('/') ? shopUrl && new URL(href, shopUrl).href : href
  // Telegram opens the web alone by a link; phones and mails it finds by itself.
  return address?.startsWith('http')
    ? `<a href="${escapeHtml(address).replaceAll('"', '&quot;')}">${marked}</a>`
    : marked
}
