// The web app on the server: what a page has to know, and the page itself as HTML. Drawing is one synchronous piece, so that what
// the modules hold belongs to one page from its first line to its last.
import { renderToString } from 'preact-render-to-string'
import { languages } from '#db/schema/kinds.ts'
import type { Drawer, Drawn, PagePlan, Scene } from '#server/drawing.ts'
import { loadTexts, speak, textParts } from '../language.ts'
import { App } from './App.tsx'
import { type Answers, give } from './asked.ts'
import { firstQuestions } from './first-questions.ts'
import { headOf } from './head.ts'
import { loadAllLater } from './later.tsx'
import { loadAllPages, textsOf } from './pages.ts'
import { readRoute, route } from './route.ts'

export async function openDrawer(): Promise<Drawer> {
  const texts = languages.flatMap((language) => textParts.map((part) => loadTexts(language, part)))
  await Promise.all([loadAllPages(), ...texts])
  await loadAllLater()
  return { pageAt, questionsOf, draw }
}

function pageAt({ path, search }: Pick<Scene, 'path' | 'search'>): PagePlan {
  const { page } = readRoute(path, search)
  return { name: page, texts: textsOf(page) }
}

function questionsOf({ path, search, language }: Omit<Scene, 'answers'>): string[] {
  speak(language)
  return firstQuestions(readRoute(path, search))
}

function draw({ path, search, language, answers }: Scene): Drawn {
  speak(language)
  give(answers as Answers)
  route.value = readRoute(path, search)
  const html = renderToString(<App />)
  const head = headOf(route.value)
  give({})
  return { ...head, html }
}
