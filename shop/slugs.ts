// Names for addresses and articles: a title in plain Latin letters, and the first free one where each must be the only one.
const latin: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts' },
  ...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ...{ є: 'ye', і: 'i', ї: 'yi', ґ: 'g', ў: 'u', ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe' },
}

/** `Кеды "Летние", 42` as `kedy-letnie-42`; empty when nothing of it can be written so. */
export function slugOf(text: string, max = 60): string {
  return [...text.normalize('NFC').toLowerCase()]
    .map((letter) => latin[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replace(/^-+|-+$/g, '')
}

/** The name itself, else with the first number after it that is free, never longer than allowed. */
export function firstFree(name: string, isTaken: (name: string) => boolean, max: number): string {
  const stem = name.slice(0, max)
  for (let number = 2, tried = stem; ; number += 1) {
    if (!isTaken(tried)) return tried
    tried = `${stem.slice(0, max - String(number).length - 1)}-${number}`
  }
}
