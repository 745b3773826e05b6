// The server's texts: every Fluent file of every language, read at the start. A broken one stops the start.
import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Language } from '#db/schema/kinds.ts'
import { type Translate, translator } from './translator.ts'

const folder = new URL('../locales/', import.meta.url)

export type Translators = Record<Language, Translate>
export type Source = { name: string; text: string }

export function readTranslators(): Translators {
  return { ru: translatorOf('ru'), en: translatorOf('en') }
}

function translatorOf(language: Language): Translate {
  const sources = readSources(language)
  checkSources(language, sources)
  return translator(
    language,
    sources.map(({ text }) => text),
  )
}

export function readSources(language: Language): Source[] {
  const own = new URL(`${language}/`, folder)
  const names = readdirSync(own).filter((name) => name.endsWith('.ftl'))
  return names.sort().map((name) => ({ name, text: readFileSync(new URL(name, own), 'utf8') }))
}

/** Fluent's own parser drops what it cannot read without a word. */
export function checkSources(language: Language, sources: readonly Source[]): void {
  const bundle = new FluentBundle(language)
  for (const { name, text } of sources) {
    const complain = (what: string) => new Error(`locales/${language}/${name}: ${what}`)
    const [twice] = bundle.addResource(new FluentResource(text))
    if (twice !== undefined) throw complain(twice.message)
    const written = [...text.matchAll(/^([a-z][\w-]*)\s*=/gim)].map(([, key = '']) => key)
    const lost = written.find((key) => !bundle.hasMessage(key))
    if (lost !== undefined) throw complain(`"${lost}" is not written as Fluent wants it`)
    const stray = text.split('\n').findIndex((line) => !/^($|#|\s|\}|-?[a-z][\w-]*\s*=)/i.test(line))
    if (stray >= 0) throw complain(`line ${stray + 1} belongs to no text`)
  }
}
