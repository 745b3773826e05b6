// A table as text: in which letters it is written, what stands between its cells.
import Papa from 'papaparse'
import { looksLikeUtf16 } from './file-kind.ts'
import { checkRows, type TableRead } from './rows.ts'

const separators = [';', '\t', ',', '|']

export function readText(bytes: Uint8Array): TableRead {
  const content = decode(bytes).replace(/^\ufeff/, '')
  // Excel lets the first line say what stands between.
  const [, told] = /^sep=(.)\r?\n/i.exec(content) ?? []
  const body = told === undefined ? content : content.slice(content.indexOf('\n') + 1)
  const separator = told ?? separatorIn(body)
  const { data } = Papa.parse<string[]>(body, { delimiter: separator, skipEmptyLines: false })
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop()
  return { rows: checkRows(data), form: { kind: 'csv', separator } }
}

/** What is no UTF-8 is what Windows writes in Russia. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = looksLikeUtf16(bytes)
  if (wide !== undefined) return new TextDecoder(`utf-16${wide}`).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** The one that parts most of the first lines into as many cells each; what stands in quotes parts nothing. */
function separatorIn(content: string): string {
  const head = content.slice(0, 60_000)
  let best = { separator: ';', score: 0 }
  for (const separator of separators) {
    const { data } = Papa.parse<string[]>(head, { delimiter: separator, preview: 40 })
    const widths = data.map((row) => row.length).filter((width) => width > 1)
    const usual = mostFrequent(widths)
    const score = widths.filter((width) => width === usual).length * Math.min(usual, 12)
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

function mostFrequent(widths: readonly number[]): number {
  const counts = Map.groupBy(widths, (width) => width)
  return [...counts].sort((a, b) => b[1].length - a[1].length || b[0] - a[0])[0]?.[0] ?? 0
}
