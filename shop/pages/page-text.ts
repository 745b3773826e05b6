// How the shop's own pages are written: plain text in which a few signs mean something, read into blocks that are shown.
//   # Heading, ## smaller one   - a line of a list   **bold**   [words](https://…)   https://…
// What means nothing stays as it was typed. There is no way through it for markup: whoever shows the blocks has texts and
// addresses that were checked, nothing else.

/** A piece of a line; `href`: where it leads. */
export type Words = { text: string; bold?: true; href?: string }
/** A paragraph's texts may hold line ends. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; words: Words[] }
  | { kind: 'paragraph'; words: Words[] }
  | { kind: 'list'; items: Words[][] }

/** Each bounded, so that no text takes long to read. */
const signs =
  /\*\*(?<bold>[^*\n]{1,1000})\*\*|\[(?<words>[^[\]\n]{1,500})\]\((?<address>[^()\s]{1,500})\)|(?<bare>https?:\/\/[^\s<>"'()[\]*]{1,500})/gi

/** The web, a phone, a mail, or a place in this shop. */
const addresses = [
  /^https?:\/\/[\p{L}\p{N}][\p{L}\p{N}.-]*(:\d{1,5})?([/?#][^\s\p{C}<>"'\\]*)?$/iu,
  /^tel:\+?[\d-]{2,30}$/i,
  /^mailto:[\p{L}\p{N}._+-]+@[\p{L}\p{N}.-]+$/iu,
  /^\/([\w-]+(\/[\w-]+)*)?$/,
]

export function readPageText(text: string): Block[] {
  const blocks: Block[] = []
  let isNew = true
  for (const line of text.split(/\r\n?|\n/).map((typed) => typed.trim())) {
    if (line !== '') addLine(blocks, line, isNew)
    isNew = line === ''
  }
  return blocks
}

/** `isNew`: after an empty line, or at the beginning. */
function addLine(blocks: Block[], line: string, isNew: boolean): void {
  const last = isNew ? undefined : blocks.at(-1)
  const heading = /^(#{1,2})\s+(.+)$/.exec(line)
  const item = /^[-*•]\s+(.+)$/.exec(line)?.[1]
  if (heading !== null) {
    blocks.push({ kind: 'heading', level: heading[1] === '#' ? 1 : 2, words: readWords(heading[2] ?? '') })
  } else if (item !== undefined) {
    if (last?.kind === 'list') last.items.push(readWords(item))
    else blocks.push({ kind: 'list', items: [readWords(item)] })
  } else if (last?.kind === 'paragraph') last.words.push({ text: '\n' }, ...readWords(line))
  else blocks.push({ kind: 'paragraph', words: readWords(line) })
}

function readWords(line: string): Words[] {
  const words: Words[] = []
  let end = 0
  for (const match of line.matchAll(signs)) {
    const [typed] = match
    const read = readSign(match)
    if (match.index > end) words.push({ text: line.slice(end, match.index) })
    words.push(...(read ?? [{ text: typed }]))
    end = match.index + typed.length
  }
  if (end < line.length) words.push({ text: line.slice(end) })
  return words
}

/** Nothing when it leads nowhere one should go. */
function readSign({ groups = {} }: RegExpExecArray): Words[] | undefined {
  const { bold, words, address, bare } = groups
  if (bold !== undefined) return readWords(bold).map((word) => ({ ...word, bold: true }))
  if (bare !== undefined) return readBare(bare)
  if (words === undefined || address === undefined || !isAddress(address)) return undefined
  return readWords(words).map((word) => ({ ...word, href: address }))
}

/** What ends the sentence is not part of the address. */
function readBare(typed: string): Words[] | undefined {
  const address = typed.replace(/[.,;:!?…»]+$/, '')
  if (!isAddress(address)) return undefined
  const rest = typed.slice(address.length)
  return [{ text: address, href: address }, ...(rest === '' ? [] : [{ text: rest }])]
}

function isAddress(text: string): boolean {
  return addresses.some((shape) => shape.test(text)) && (text.startsWith('/') || URL.canParse(text))
}
