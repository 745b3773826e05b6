// What was meant when the keyboard was set to the other language: `rhjccjdrb` is `кроссовки`, `ыщслы` is `socks`.

const latin = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~{}:"<>'
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю'

const toCyrillic = new Map([...latin].map((key, index) => [key, cyrillic[index] ?? key]))
/** The first of two keys that give the same letter: the one without shift. */
const toLatin = new Map(
  [...cyrillic].map((letter, index) => [letter, latin[index] ?? letter] as const).reverse(),
)

/** The same keys under the other layout; none when the text has letters of both, or of neither. */
export function switchLayout(text: string): string | undefined {
  const low = text.toLowerCase()
  const hasLatin = /[a-z]/.test(low)
  const hasCyrillic = /[а-яё]/.test(low)
  if (hasLatin === hasCyrillic) return undefined
  const layout = hasLatin ? toCyrillic : toLatin
  return Array.from(low, (key) => layout.get(key) ?? key).join('')
}
