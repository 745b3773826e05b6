// The server's texts: every Fluent file of every language, read at the start. A broken one stops the start.
import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { type Language, languages } from '#db/schema/kinds.ts'
import { type Translate, translator } from './translator.ts'

const folder = new URL('../locales/', import.meta.url)

export type Translators = Record<Language, Translate>

export function readTranslators(): Translators {
  const read = languages.map((language) => [language, translator(language, readSources(language))])
  return Object.fromEntries(read) as Translators
}

export function readSources(language: Language): string[] {
  const own = new URL(`${language}/`, folder)
  const names = readdirSync(own).filter((name) => name.endsWith('.ftl'))
  const sources = names.sort().map((name) => [name, readFileSync(new URL(name, own), 'utf8')] as const)
  checkSources(language, sources)
  return sources.map(([, source]) => source)
}

/** Fluent's own parser drops what it cannot read without a word. */
export function checkSources(language: Language, sources: readonly (readonly [string, string])[]): void {
  const bundle = new FluentBundle(language)
  for (const [name, source] of sources) {
    const twice = bundle.addResource(new FluentResource(source))
    if (twice.length > 0) throw new Error(`locales/${language}/${name}: ${twice[0]?.message}`)
    const written = [...source.matchAll(/^([a-z][\w-]*)\s*=/gim)].map((match) => match[1] ?? '')
    const lost = written.find((key) => !bundle.hasMessage(key))
    if (lost !== undefined)
      throw new Error(`locales/${language}/${name}: "${lost}" is not written as Fluent wants it`)
    const stray = source
      .split('\n')
      .findIndex((line) => line !== '' && !/^(#|\s|-?[a-z][\w-]*\s*=|\})/i.test(line))
    if (stray >= 0) throw new Error(`locales/${language}/${name}: line ${stray + 1} belongs to no text`)
  }
}
