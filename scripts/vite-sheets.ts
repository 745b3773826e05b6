// What a page's style sheets are loaded by before its code: less than a third of what Vite brings along for it, and every first
// view pays for that. With `modulePreload: false` there is nothing else to load ahead.
import type { Plugin } from 'vite'

const helper = '\0vite/preload-helper.js'

/** Runs in the browser. Sheets that the page names already, switched off or not, are in it. */
const code = `
const known = {}
const load = (href) => known[href] ??= document.querySelector('link[rel=stylesheet][href="' + href + '"]') || new Promise((resolve, reject) => {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.crossOrigin = ''
  link.href = href
  link.onload = resolve
  link.onerror = () => {
    link.remove()
    delete known[href]
    reject(new Error(href))
  }
  document.head.append(link)
})
export const __vitePreload = (code, sheets = []) => Promise.all(sheets.map((sheet) => load('/' + sheet))).then(code)
`

export function lightSheets(): Plugin {
  return {
    name: 'light-sheets',
    apply: 'build',
    enforce: 'pre',
    load: { filter: { id: /preload-helper/ }, handler: (id) => (id === helper ? code : undefined) },
  }
}
