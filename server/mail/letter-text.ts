// A letter as plain lines, for whoever reads mail without pictures, on a watch or aloud.
import type { Fact, Item, Letter } from './letter.ts'

export function textOfLetter(letter: Letter): string {
  const { heading, amount, when, lead, notes, sections, items, sums, total, footer } = letter
  const blocks = [
    [heading, amount, when],
    [lead],
    ...notes.map(({ label, value }) => [`${label}:`, indented(value)]),
    ...sections.map(({ title, facts }) => [title.toUpperCase(), ...facts.map(lineOf)]),
    [items.title.toUpperCase(), ...items.list.map(itemOf)],
    [...sums, total].map(({ label, value }) => `${label}: ${value}`),
    // The mark by which mail programs know where the letter ends.
    ['-- ', ...footer],
  ]
  const written = blocks.map((lines) => lines.filter((line) => line !== ''))
  return `${written
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** A map's address has to be seen here, a phone's or a mailbox's is the value itself. */
function lineOf({ label, value, href = '' }: Fact): string {
  return `${label}: ${href.startsWith('https:') ? href : value.replaceAll('\n', '\n  ')}`
}

function itemOf({ title, variant, mark, count, sum }: Item, index: number): string {
  const details = [variant, mark].filter((part) => part !== '').join(', ')
  return [`${index + 1}. ${title}`, details, `${count} = ${sum}`].filter((line) => line !== '').join('\n   ')
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
