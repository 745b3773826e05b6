// The server's texts: every Fluent file of a language, read when somebody first speaks it. A broken one is never passed over.
import { readdirSync, readFileSync } from 'node:fs'
import { FluentResource } from '@fluent/bundle'
import type { Language } from '#db/schema/kinds.ts'
import { type Translate, translator } from './translator.ts'

const folder = new URL('../locales/', import.meta.url)

export type Translators = Record<Language, Translate>
export type Source = { name: string; text: string }

export function readTranslators(): Translators {
  const read: Partial<Translators> = {}
  const speak = (language: Language) => (read[language] ??= translatorOf(language))
  return {
    get ru() {
      return speak('ru')
    },
    get en() {
      return speak('en')
    },
  }
}

/** All but the sandbox's own, which its page reads for itself. */
function translatorOf(language: Language): Translate {
  const spoken = readSources(language).filter(({ name }) => !name.startsWith('sandbox'))
  return translator(language, parseSources(language, spoken))
}

export function readSources(language: Language): Source[] {
  const own = new URL(`${language}/`, folder)
  const names = readdirSync(own).filter((name) => name.endsWith('.ftl'))
  return names.sort().map((name) => ({ name, text: readFileSync(new URL(name, own), 'utf8') }))
}

/** Throws at what Fluent's own parser drops without a word. */
export function parseSources(language: Language, sources: readonly Source[]): FluentResource[] {
  const seen = new Set<string>()
  return sources.map(({ name, text }) => {
    const complain = (what: string) => new Error(`locales/${language}/${name}: ${what}`)
    const resource = new FluentResource(text)
    const parsed = new Set(resource.body.map(({ id }) => id))
    for (const [, key = ''] of text.matchAll(/^(-?[a-z][\w-]*)\s*=/gim)) {
      if (!parsed.has(key)) throw complain(`"${key}" is not written as Fluent wants it`)
      if (seen.has(key)) throw complain(`"${key}" is there twice`)
      seen.add(key)
    }
    const stray = text.split('\n').findIndex((line) => !/^($|#|\s|\}|-?[a-z][\w-]*\s*=)/i.test(line))
    if (stray >= 0) throw complain(`line ${stray + 1} belongs to no text`)
    return resource
  })
}
