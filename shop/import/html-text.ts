// A description in HTML as plain text, as other shops export it: paragraphs, lists and entities. Never lets a tag through.

const named: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', laquo: '«', raquo: '»', mdash: '—' },
  ...{ ndash: '–', hellip: '…', copy: '©', reg: '®', trade: '™', deg: '°', euro: '€', times: '×', bull: '•' },
  ...{ rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', frac12: '½', plusmn: '±', middot: '·', minus: '−' },
}
const tags = /<\/?(p|br|div|span|ul|ol|li|b|i|strong|em|h[1-6]|table|tr|td|a|img)\b[^<>]*>/i

const entities = /&(nbsp|amp|quot|laquo|raquo|mdash|ndash|lt|gt|#\d{2,5});/i

export function looksLikeHtml(text: string): boolean {
  return tags.test(text) || entities.test(text)
}

/** OpenCart keeps its tags spelt out as entities. */
const spelt = /&lt;\/?(p|br|div|span|ul|li|b|strong|h[1-6]|table)\b/i

export function plainTextOf(source: string): string {
  const html = spelt.test(source) && !tags.test(source) ? decode(source) : source
  const text = html
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?(-->|$)/g, '')
    .replace(/<(script|style|head|iframe)\b[\s\S]*?(<\/\1\s*>|$)/gi, '')
    // Between blocks the source has breaks that nobody sees.
    .replace(/\s*\n\s*(?=<)|(?<=>)\s*\n\s*/g, '\n')
    .replace(/<br\b[^<>]*>\n?/gi, '\n')
    .replace(/<li\b[^<>]*>\s*/gi, '\n• ')
    .replace(/<\/(p|h[1-6]|ul|ol|table|blockquote)\s*>/gi, '\n\n')
    .replace(/<\/(div|tr|dt|dd)\s*>/gi, '\n')
    .replace(/<\/t[dh]\s*>/gi, ' ')
  return decode(withoutTags(text))
    .replace(/[ \u00a0\t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/(•[^\n]*)\n+(?=• )/g, '$1\n')
    .trim()
}

/** What is left when one is taken away may be another. */
function withoutTags(text: string): string {
  const less = text.replace(/<\/?[a-z][^<>]*>/gi, '')
  return less === text ? text : withoutTags(less)
}

function decode(text: string): string {
  // Tilda writes its spaces with another sign.
  return text
    .replaceAll('#nbsp;', ' ')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d{0,2});/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
}
