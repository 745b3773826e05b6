// What was made bold, or a link, in the chat's own field for writing, as the signs of a page's text. The rest stays as typed.
import type { Message } from '@grammyjs/types'

export function withSigns(message: Message | undefined, words: string): string {
  const entities = message?.text === words ? (message.entities ?? []) : []
  const marks = entities.flatMap((entity) => {
    const { offset, length } = entity
    const inside = words.slice(offset, offset + length)
    if (inside.trim() === '' || inside.includes('\n')) return []
    if (entity.type === 'bold') return [{ at: offset, length, text: `**${inside}**` }]
    return entity.type === 'text_link' ? [{ at: offset, length, text: `[${inside}](${entity.url})` }] : []
  })
  let text = ''
  let end = 0
  for (const { at, length, text: written } of marks.toSorted((one, other) => one.at - other.at)) {
    // Bold inside of a link is a link.
    if (at < end) continue
    text += words.slice(end, at) + written
    end = at + length
  }
  return text + words.slice(end)
}
