// For builds of the web app: `import { messages } from './ru/webapp.ftl?compiled'`.
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { compileFluent } from '../locales/compile.ts'

const wanted = /\/(ru|en)\/[^/]+\.ftl\?compiled$/

export function fluent(): Plugin {
  return {
    name: 'fluent',
    enforce: 'pre',
    load(id) {
      const language = wanted.exec(id.replaceAll('\\', '/'))?.[1]
      if (language !== 'ru' && language !== 'en') return undefined
      const [file = ''] = id.split('?')
      this.addWatchFile(file)
      return { code: compileFluent(language, readFileSync(file, 'utf8')), moduleType: 'js' }
    },
  }
}
