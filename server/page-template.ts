// The built page that every view of the shop is drawn into: where its parts go, its style sheets written into it, and which files
// the browser will want for which page.
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#db/schema/kinds.ts'
import type { PagePlan } from './drawing.ts'

export type Filling = { page: PagePlan; language: Language; head: string; body: string; answers: string }
export type Template = {
  fill: (filling: Filling) => string
  /** For the policy: the styles that may stand in the page of this name. */
  styleSource: (page: string) => string
}
type Chunk = { file: string; imports?: string[]; css?: string[] }
type Manifest = Record<string, Chunk>
type Styles = { html: string; source: string }

const entry = 'shop/index.html'
const sheet = /<link rel="stylesheet"[^>]*>/

export function openTemplate(folder: string): Template {
  const page = readFileSync(join(folder, entry), 'utf8')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const parts = /^(.*<html lang=")en(".*)<!--head-->(.*)<!--shop-->(.*)<!--answers-->(.*)$/s.exec(
    page.replace(sheet, '<!--styles-->'),
  )
  if (parts === null) throw new Error('the built page has lost the places that are filled')
  const [, top, afterLanguage, afterHead = '', afterShop, end] = parts
  const known = new Map<string, Styles>()
  const stylesOf = (name: string): Styles => {
    const styles = known.get(name) ?? readStyles(folder, sheetsOf(manifest, name))
    known.set(name, styles)
    return styles
  }
  return {
    styleSource: (name) => stylesOf(name).source,
    fill: ({ page, language, head, body, answers }) => {
      const links = filesOf(manifest, page, language)
        .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
        .join('')
      // In a template they ask for nothing, until the script that comes first takes them out of it.
      const code = `<template id="code">${links}</template>`
      const styled = afterHead.replace('<!--styles-->', () => stylesOf(page.name).html)
      return [top, language, afterLanguage, head, code, styled, body, afterShop, answers, end].join('')
    },
  }
}

/**
 * In one piece, in the order in which they would be loaded. Beside it each is named as one that is switched off: so browsers do
 * not load it, and what loads the code of pages takes it for loaded.
 */
function readStyles(folder: string, sheets: readonly string[]): Styles {
  const style = sheets.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('')
  const links = sheets.map((file) => `<link rel="stylesheet" disabled crossorigin href="/${file}">`).join('')
  const hash = createHash('sha256').update(style).digest('base64')
  return { html: `<style>${style}</style>${links}`, source: `'sha256-${hash}'` }
}

/** When the app was last built. */
export function builtAt(folder: string): number | undefined {
  return statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs
}

function filesOf(manifest: Manifest, { name, texts }: PagePlan, language: Language): string[] {
  const wanted = [entry, `texts/${language}.ts`, `texts/${language}-${texts}.ts`, codeOf(name)]
  return withImports(manifest, wanted)
    .filter((chunk) => chunk !== manifest[entry])
    .map(({ file }) => file)
}

function sheetsOf(manifest: Manifest, page: string): string[] {
  return [...new Set(withImports(manifest, [entry, codeOf(page)]).flatMap(({ css = [] }) => css))]
}

const codeOf = (page: string) => `shop/pages/${page[0]?.toUpperCase()}${page.slice(1)}.tsx`

/** Those that are imported come first. */
function withImports(manifest: Manifest, keys: readonly string[]): Chunk[] {
  const found = new Set<Chunk>()
  const seen = new Set<string>()
  const take = (key: string) => {
    const chunk = manifest[key]
    if (chunk === undefined || seen.has(key)) return
    seen.add(key)
    for (const imported of chunk.imports ?? []) take(imported)
    found.add(chunk)
  }
  for (const key of keys) take(key)
  return [...found]
}
