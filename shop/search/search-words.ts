// How text becomes words one can find: small letters, no endings, the same for what is written and what is asked.
// Knows Russian and English endings; a word of another script is kept as it is.
import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as russianStem } from '@orama/stemmers/russian'

/** Words that say nothing about a product, and would only keep it from being found. */
const emptyWords = new Set(
  (
    'и в во на с со к ко о об от до по за из у не без для под над при или что как это ' +
    'a an the of for with and or to in on at by from without'
  ).split(' '),
)

/** Small letters; ё is е and é is e, as people type them. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll('ё', 'е')
}

/** Runs of letters and numbers (`6кг` is two, `42,5` is one), without those that say nothing. */
export function splitWords(text: string): string[] {
  const runs =
    foldText(text)
      .replace(/(\p{L})['’](?=\p{L})/gu, '$1')
      .match(/\p{N}+(?:[.,]\p{N}+)*|\p{L}+/gu) ?? []
  return runs.map((run) => run.replaceAll(',', '.')).filter((word) => !emptyWords.has(word))
}

const stems = new Map<string, string>()
const stemsKept = 20_000

/** The part that stays the same through all forms of a word; takes a word of splitWords. */
export function stemOf(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = findStem(word)
  if (stems.size >= stemsKept) stems.clear()
  stems.set(word, stem)
  return stem
}

function findStem(word: string): string {
  if (/^[a-z]+$/.test(word)) return englishStem(word)
  if (/^[а-я]+$/.test(word)) return withoutFleetingVowel(russianStem(word).replace(/[ьъ]/g, ''))
  return word
}

/** `носок` is `носк` as `носки` is, `маек` is `майк` as `майка` is. */
function withoutFleetingVowel(stem: string): string {
  if (stem.length < 4) return stem
  return stem.replace(/([аеиоуыэюя])ек$/, '$1йк').replace(/([бвгджзйклмнпрстфхцчшщ])[ео]([клнрц])$/, '$1$2')
}

export type Word = { word: string; stem: string }

export function wordsIn(text: string): Word[] {
  return splitWords(text).map((word) => ({ word, stem: stemOf(word) }))
}

export function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word)
}
