// The description as a page for whoever develops: no scripts, nothing from elsewhere.
import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { ApiDescription, Operation } from './openapi.ts'

const style = `
:root { color-scheme: light dark }
body { max-width: 60rem; margin: 0 auto; padding: 24px; font: 16px/1.5 system-ui, sans-serif }
h2 { margin: 2.5rem 0 .5rem } h3 { margin: 1.5rem 0 0; font-size: 1rem }
code, pre { font-family: ui-monospace, monospace; font-size: .875rem }
pre { padding: 12px; overflow-x: auto; border: 1px solid; border-radius: 8px }
dl { display: grid; grid-template-columns: 8rem 1fr; gap: 4px 12px; margin: 8px 0 }
dt { opacity: .75 } dd { margin: 0 }`
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`

export function describePage(document: ApiDescription) {
  const { info, tags, paths, servers } = document
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const groups = tags.map(({ name }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name))
    return html`<h2>${name}</h2>
${own.map(({ path, method, operation }) => operationPart(`${method.toUpperCase()} ${servers[0]?.url}${path}`, operation))}`
  })
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} ${info.version}: API</title>
<style>${raw(style)}</style>
</head>
<body>
<h1>${info.title} ${info.version}: API</h1>
<p>${info.description}</p>
<p><a href="openapi.json">openapi.json</a></p>
${groups}
</body>
</html>`
}

function operationPart(heading: string, { summary, parameters = [], requestBody, responses }: Operation) {
  const body = requestBody?.content['application/json']?.schema
  return html`<section>
<h3><code>${heading}</code></h3>
<p>${summary}</p>
<dl>
${parameters.map(({ name, in: place, schema }) => html`<dt><code>${name}</code> (${place})</dt><dd><code>${JSON.stringify(schema)}</code></dd>`)}
${Object.entries(responses).map(([status, { description }]) => html`<dt>${status}</dt><dd>${description}</dd>`)}
</dl>
${body === undefined ? '' : html`<pre>${JSON.stringify(body, null, 2)}</pre>`}
</section>`
}
