// A text cut where its entities begin and end. Offsets are UTF-16 units, as JavaScript counts.
import type { MessageEntity } from 'grammy/types'

export type Segment = { text: string; marks: MessageEntity[] }
export type Block = { around: MessageEntity | undefined; segments: Segment[] }

export function segments(text: string, entities: readonly MessageEntity[]): Segment[] {
  const cuts = new Set([0, text.length])
  for (const { offset, length } of entities) cuts.add(offset).add(offset + length)
  const ends = [...cuts].filter((cut) => cut <= text.length).sort((one, other) => one - other)
  return ends.slice(1).map((end, index) => {
    const start = ends[index] ?? 0
    const marks = entities.filter(({ offset, length }) => offset <= start && offset + length >= end)
    return { text: text.slice(start, end), marks }
  })
}

const isBlock = ({ type }: MessageEntity) => /^(pre|blockquote|expandable_blockquote)$/.test(type)

/** The text as paragraphs: what stands in a quote or a code block, and what is between. */
export function blocks(text: string, entities: readonly MessageEntity[]): Block[] {
  const found: Block[] = []
  for (const { text: part, marks } of segments(text, entities)) {
    const around = marks.find(isBlock)
    const last = found.at(-1)
    const block = last !== undefined && last.around === around ? last : { around, segments: [] }
    if (block !== last) found.push(block)
    block.segments.push({ text: part, marks: marks.filter((mark) => !isBlock(mark)) })
  }
  // A block stands on lines of its own: the line break after it would make an empty one.
  for (const [index, { around, segments }] of found.entries()) {
    const [first] = segments
    if (around === undefined && index > 0 && first !== undefined) first.text = first.text.replace(/^\n/, '')
    const last = segments.at(-1)
    const beforeBlock = found[index + 1]?.around !== undefined
    if (around === undefined && beforeBlock && last !== undefined) last.text = last.text.replace(/\n$/, '')
  }
  return found.filter(({ segments }) => segments.some(({ text }) => text !== ''))
}
