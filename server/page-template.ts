// The built page that every view of the shop is drawn into: where its parts go, its style sheet written into it, and which files
// the browser will want for which page.
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#db/schema/kinds.ts'

export type Filling = { language: Language; head: string; body: string; answers: string; preload: string[] }
export type Template = {
  fill: (filling: Filling) => string
  /** For the policy: the one style sheet that may stand in the page. */
  styleSource: string
  /** What the page of this name, in this language, is made of besides what every page has. */
  filesOf: (page: string, language: Language) => string[]
}
type Chunk = { file: string; imports?: string[]; src?: string }
type Manifest = Record<string, Chunk>

/** They have texts that no other page has. */
const purchasePages = ['cart', 'checkout', 'orders', 'order']
const sheet = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/

export function openTemplate(folder: string): Template {
  const page = readFileSync(join(folder, 'shop/index.html'), 'utf8')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const [link = '', href = ''] = sheet.exec(page) ?? []
  const style = href === '' ? '' : readFileSync(join(folder, href), 'utf8').trim()
  const whole = page.replace(link, () => `<style>${style}</style>`)
  const parts = /^(.*<html lang=")en(".*)<!--head-->(.*)<!--shop-->(.*)<!--answers-->(.*)$/s.exec(whole)
  if (parts === null) throw new Error('the built page has lost the places that are filled')
  const [, top, afterLanguage, afterHead, afterShop, end] = parts
  return {
    styleSource: `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    filesOf: (name, language) => filesOf(manifest, name, language),
    fill: ({ language, head, body, answers, preload }) => {
      const links = preload.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`).join('')
      return [top, language, afterLanguage, head, links, afterHead, body, afterShop, answers, end].join('')
    },
  }
}

/** When the app was last built. */
export function builtAt(folder: string): number | undefined {
  return statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs
}

function filesOf(manifest: Manifest, page: string, language: Language): string[] {
  const texts = [`texts/${language}.ts`]
  if (purchasePages.includes(page)) texts.push(`texts/purchase-${language}.ts`)
  const wanted = [...texts, `shop/pages/${page[0]?.toUpperCase()}${page.slice(1)}.tsx`]
  const known = new Set(withImports(manifest, ['shop/index.html']))
  return withImports(manifest, wanted).filter((file) => !known.has(file))
}

function withImports(manifest: Manifest, keys: readonly string[]): string[] {
  const found = new Map<string, string>()
  const take = (key: string) => {
    const chunk = manifest[key]
    if (chunk === undefined || found.has(key)) return
    found.set(key, chunk.file)
    for (const imported of chunk.imports ?? []) take(imported)
  }
  for (const key of keys) take(key)
  return [...found.values()]
}
