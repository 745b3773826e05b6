// The pages of the shop, drawn before any script has run: our own API is asked what the first view needs, the web app draws it. The
// same for everybody who reads the same language, so nothing on them is one person's own.
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import type { ApiError } from './api.ts'
import type { Answer, Drawer, OpenDrawer, Scene } from './drawing.ts'
import { protectPage } from './headers.ts'
import type { Made, Memory } from './memory.ts'
import { headHtml } from './page-head.ts'
import { builtAt, openTemplate, type Template } from './page-template.ts'
import { answerKept } from './remembered.ts'
import { startPath } from './start-param.ts'

export type Drawing = {
  db: Db
  memory: Memory
  folder: string
  openDrawer: OpenDrawer
  framedBy: readonly string[]
  /** Where the shop is known to others; else wherever it was asked for. */
  publicUrl: string | undefined
  askApi: (address: string) => Response | Promise<Response>
}
type Place = Omit<Scene, 'answers'>
/** Of the whole page as it is sent. */
type Page = { html: string; gone: boolean }

export function shopPages(drawing: Drawing) {
  const { db, memory, framedBy, publicUrl } = drawing
  const templateNow = templateOf(drawing)
  let drawer: Promise<Drawer> | undefined
  return async (c: Context): Promise<Response> => {
    drawer ??= drawing.openDrawer()
    const template = templateNow()
    const place = placeOf(c, db)
    const start = startPath(db, place, place.language)
    if (start !== undefined) return c.redirect(start)
    const origin = publicUrl ?? new URL(c.req.url).origin
    const drawn = await drawer
    let gone: string | undefined
    const kept = await memory.keep(
      `page ${place.language} ${origin}${place.path}${place.search}`,
      async () => {
        const page = await drawPage(place, { drawer: drawn, template, origin, askApi: drawing.askApi })
        // What is not there is not worth keeping: there is no end of it.
        if (page.gone) gone = page.html
        return page.gone ? undefined : madeOf(page.html, place.language)
      },
    )
    protectPage(c, framedBy, `'self' ${template.styleSource(drawn.pageAt(place).name)}`)
    if (kept === undefined) return c.html(gone ?? '', 404, { 'Cache-Control': 'no-cache' })
    await answerKept(c, kept)
    return c.res
  }
}

/** The built page, read again when the app was built anew. */
function templateOf({ folder, memory }: Drawing): () => Template {
  let built: { at: number; template: Template } | undefined
  return () => {
    const at = builtAt(folder)
    if (at === undefined) throw new Error('the web app is not built')
    if (built?.at !== at) {
      built = { at, template: openTemplate(folder) }
      memory.forget()
    }
    return built.template
  }
}

type With = { drawer: Drawer; template: Template; origin: string; askApi: Drawing['askApi'] }

async function drawPage(place: Place, { drawer, template, origin, askApi }: With): Promise<Page> {
  const answers: Scene['answers'] = {}
  await Promise.all(
    drawer.questionsOf(place).map(async (address) => {
      answers[address] = await answerTo(await askApi(address))
    }),
  )
  const { html, ...facts } = drawer.draw({ ...place, answers })
  const whole = template.fill({
    page: drawer.pageAt(place),
    language: place.language,
    head: headHtml(facts, new URL(place.path, origin)),
    body: html,
    answers: `<script type="application/json" id="answers">${withoutTags(JSON.stringify(answers))}</script>`,
  })
  return { html: whole, gone: facts.gone }
}

function madeOf(page: string, language: Language): Made {
  return {
    body: new TextEncoder().encode(page),
    type: 'text/html; charset=UTF-8',
    route: '*',
    headers: { 'Content-Language': language, Vary: 'Accept-Encoding, Accept-Language, Cookie' },
  }
}

function placeOf(c: Context, db: Db): Place {
  const { pathname, search } = new URL(c.req.url)
  return { path: pathname, search, language: languageOf(c, db) }
}

/** What was asked for, was chosen before, is spoken by the browser; else the shop's own. */
function languageOf(c: Context, db: Db): Language {
  const spoken = (c.req.header('Accept-Language') ?? '').split(',').map((tag) => tag.split(';')[0]?.trim())
  const wishes = [c.req.query('language'), getCookie(c, 'kiosk-language'), ...spoken]
  const known = wishes.find((wish) => wish && spokenBy(db, wish) === wish.slice(0, 2).toLowerCase())
  return spokenBy(db, known)
}

async function answerTo(response: Response): Promise<Answer> {
  const said: unknown = await response.json()
  if (response.ok) return { state: 'ready', value: said }
  return { state: 'failed', failure: (said as ApiError).error }
}

/** Inside a script element only this could end it. */
function withoutTags(json: string): string {
  return json.replaceAll('<', '\\u003c')
}
