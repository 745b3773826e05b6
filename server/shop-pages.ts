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
import { headHtml } from './page-head.ts'
import { builtAt, openTemplate, type Template } from './page-template.ts'

export type Drawing = {
  db: Db
  folder: string
  openDrawer: OpenDrawer
  framedBy: readonly string[]
  /** Where the shop is known to others; else wherever it was asked for. */
  publicUrl: string | undefined
  askApi: (address: string) => Response | Promise<Response>
}
type Place = Omit<Scene, 'answers'>

export function shopPages({ db, folder, openDrawer, framedBy, publicUrl, askApi }: Drawing) {
  let drawer: Promise<Drawer> | undefined
  let built: { at: number; template: Template } | undefined
  const templateNow = () => {
    const at = builtAt(folder)
    if (at === undefined) throw new Error('the web app is not built')
    if (built?.at !== at) built = { at, template: openTemplate(folder) }
    return built.template
  }
  return async (c: Context): Promise<Response> => {
    drawer ??= openDrawer()
    const { questionsOf, draw } = await drawer
    const template = templateNow()
    const place = placeOf(c, db)
    const answers: Scene['answers'] = {}
    await Promise.all(
      questionsOf(place).map(async (address) => {
        answers[address] = await answerTo(await askApi(address))
      }),
    )
    const drawn = draw({ ...place, answers })
    const page = template.fill({
      language: place.language,
      head: headHtml(drawn, new URL(place.path, publicUrl ?? c.req.url)),
      body: drawn.html,
      answers: `<script type="application/json" id="answers">${withoutTags(JSON.stringify(answers))}</script>`,
      preload: template.filesOf(drawn.page, place.language),
    })
    protectPage(c, framedBy, `'self' ${template.styleSource}`)
    c.header('Cache-Control', 'no-cache')
    c.header('Vary', 'Accept-Language, Cookie')
    c.header('Content-Language', place.language)
    return c.html(page, drawn.gone ? 404 : 200)
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
