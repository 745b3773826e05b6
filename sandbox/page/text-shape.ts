// What a phone does with words by itself: a long text leaves in several messages, a few emoji alone are drawn large.
const longestText = 4_096
const mostLarge = 3
const emoji = /^\p{RGI_Emoji}$/v
const letters = new Intl.Segmenter()

/** As long as a message may be each, cut at a line or a word if there is one in the last half. */
export function inParts(text: string): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > longestText) {
    const part = rest.slice(0, cutIn(rest))
    parts.push(part.trimEnd())
    rest = rest.slice(part.length).trimStart()
  }
  return rest === '' ? parts : [...parts, rest]
}

function cutIn(text: string): number {
  const head = text.slice(0, longestText)
  const cut = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
  if (cut > longestText / 2) return cut
  // Never through a letter made of two.
  return letters.segment(text).containing(longestText)?.index || longestText
}

/** How many emoji stand there alone; nothing for other words and for more than are drawn large. */
export function fewEmoji(text: string): number | undefined {
  if (text.length > 64) return undefined
  const each = [...letters.segment(text)].map(({ segment }) => segment)
  const few = each.length > 0 && each.length <= mostLarge && each.every((one) => emoji.test(one))
  return few ? each.length : undefined
}
