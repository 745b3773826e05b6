// Who may import whom, as CONTRIBUTING has it in its table, and what a source file may not contain.
import { type ESTree, type ParseResult, parseSync, Visitor } from 'vite'

type Rule = {
  /** Files of the project, by how their path begins. */
  files: RegExp
  /** The same, for what is gone after compiling. */
  types?: RegExp
  packages: RegExp
}

/** A room that is not here (test, bench, sandbox, scripts) may import anything. */
const rules: Record<string, Rule> = {
  shop: {
    files: /^(shop\/|db\/schema\/)/,
    types: /^db\//,
    packages: /^(drizzle-orm(\/sqlite-core)?|zod|libphonenumber-js\/max|@orama\/stemmers(\/.+)?)$/,
  },
  db: { files: /^db\//, packages: /^(node:.+|drizzle-orm(\/.+)?|better-sqlite3)$/ },
  bot: {
    files: /^(bot\/|shop\/|locales\/|db\/schema\/)/,
    types: /^db\//,
    packages: /^(node:.+|grammy|@grammyjs\/.+|zod)$/,
  },
  server: {
    files: /^(server\/|shop\/|db\/|bot\/|locales\/)/,
    packages: /^(?!(better-sqlite3|drizzle-orm\/better-sqlite3.*|preact|@preact\/.+)$)/,
  },
  webapp: {
    files:
      /^(webapp\/|db\/schema\/kinds\.ts$|shop\/(contract|deep-link|languages|limits|money|picture-widths)\.ts$|locales\/(?!read\.ts$))/,
    types: /^server\//,
    packages: /^(preact(\/.+)?|preact-render-to-string|@preact\/.+|hono\/client|@fluent\/bundle|thumbhash)$/,
  },
  locales: {
    files: /^(locales\/|shop\/money\.ts$|db\/schema\/kinds\.ts$)/,
    types: /^db\/schema\//,
    packages: /^(node:.+|@fluent\/bundle)$/,
  },
}

/** The local Telegram is opened by the start alone. */
const mayOpenSandbox = /^server\/(main|start)\.ts$/
/** The web app's own entry for the server is handed over there. */
const mayOpenDrawer = /^server\/main\.ts$/
/** The rules know no clock, no chance and no environment: they are handed `now` and whatever else they need. */
const unknownToShop = /^(process|globalThis|performance|crypto|fetch|setTimeout|setInterval|setImmediate)$/

const mostLines = 400
const parsed = /\.(ts|tsx|mjs)$/

/** What is wrong with this file, a sentence each. */
export function findViolations(path: string, content: string): string[] {
  const lines = content.split('\n').length - (content.endsWith('\n') ? 1 : 0)
  const long = lines > mostLines ? [`${path} has ${lines} lines, more than ${mostLines}`] : []
  if (!parsed.test(path)) return long
  const { program, errors } = parse(path, content)
  if (errors.length > 0) return [...long, `${path} cannot be read: ${errors[0]?.message}`]
  const found = [...importsIn(program, path), ...defaultsIn(program, path), ...impuritiesIn(program, path)]
  const lineOf = (offset: number) => content.slice(0, offset).split('\n').length
  return [...long, ...found.map(({ offset, says }) => `${path}:${lineOf(offset)} ${says}`)]
}

const read = new Map<string, { content: string; result: ParseResult }>()

/** Each file once, whoever asks. */
export function parse(path: string, content: string): ParseResult {
  const known = read.get(path)
  if (known?.content === content) return known.result
  const result = parseSync(path, content)
  read.set(path, { content, result })
  return result
}

type Finding = { offset: number; says: string }

function importsIn(program: ESTree.Program, path: string): Finding[] {
  const findings: Finding[] = []
  const check = (offset: number, specifier: unknown, kind: 'type' | 'value') => {
    const says = typeof specifier === 'string' ? refusal(path, specifier, kind) : 'imports a computed path'
    if (says !== undefined) findings.push({ offset, says })
  }
  new Visitor({
    ImportDeclaration: (node) => check(node.start, node.source.value, node.importKind ?? 'value'),
    ExportAllDeclaration: (node) => check(node.start, node.source.value, node.exportKind ?? 'value'),
    ExportNamedDeclaration: (node) => {
      if (node.source) check(node.start, node.source.value, node.exportKind ?? 'value')
    },
    TSImportType: (node) => check(node.start, node.source.value, 'type'),
    ImportExpression: (node) =>
      check(node.start, node.source.type === 'Literal' ? node.source.value : undefined, 'value'),
  }).visit(program)
  return findings
}

/** Why this file may not import that, if it may not. */
function refusal(path: string, specifier: string, kind: 'type' | 'value'): string | undefined {
  const room = roomOf(path)
  const rule = rules[room]
  if (rule === undefined) return undefined
  const file = fileOf(path, specifier)
  if (file === undefined) {
    return rule.packages.test(specifier) ? undefined : `imports ${specifier}, which ${room} may not`
  }
  if (file.startsWith('sandbox/') && mayOpenSandbox.test(path)) return undefined
  if (file === 'webapp/shop/draw.tsx' && mayOpenDrawer.test(path)) return undefined
  if (rule.files.test(file)) return undefined
  if (rule.types?.test(file)) {
    return kind === 'type' ? undefined : `imports a value of ${file}, of which ${room} may only import types`
  }
  return `imports ${file}, which ${room} may not`
}

function roomOf(path: string): string {
  return path.slice(0, path.indexOf('/'))
}

/** The file of the project behind a specifier; nothing for a package. */
export function fileOf(path: string, specifier: string): string | undefined {
  const [bare = ''] = specifier.split('?')
  if (bare.startsWith('#')) return bare.slice(1)
  return bare.startsWith('.') ? new URL(bare, `file:///${path}`).pathname.slice(1) : undefined
}

function defaultsIn(program: ESTree.Program, path: string): Finding[] {
  if (/(^|\/)[\w.-]+\.config\.ts$/.test(path)) return []
  return program.body.flatMap((node) => {
    const named =
      node.type === 'ExportNamedDeclaration' &&
      node.specifiers.some(({ exported }) => exported.type === 'Identifier' && exported.name === 'default')
    return named || node.type === 'ExportDefaultDeclaration'
      ? [{ offset: node.start, says: 'has a default export' }]
      : []
  })
}

function impuritiesIn(program: ESTree.Program, path: string): Finding[] {
  if (roomOf(path) !== 'shop') return []
  const findings: Finding[] = []
  const names = new Set<number>()
  const find = (offset: number, what: string) =>
    findings.push({ offset, says: `uses ${what}, which shop may not` })
  new Visitor({
    // The name of a member or a key is nobody's variable.
    Property: ({ key, computed, shorthand }) => {
      if (!computed && !shorthand) names.add(key.start)
    },
    TSPropertySignature: ({ key }) => names.add(key.start),
    MemberExpression: (node) => {
      if (!node.computed) names.add(node.property.start)
      const called = `${nameOf(node.object)}.${nameOf(node.property)}`
      if (/^(Date\.now|Math\.random)$/.test(called)) find(node.start, called)
    },
    NewExpression: (node) => {
      if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) find(node.start, 'new Date()')
    },
    Identifier: (node) => {
      if (unknownToShop.test(node.name) && !names.has(node.start)) find(node.start, node.name)
    },
  }).visit(program)
  return findings
}

function nameOf(node: ESTree.Node): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined
}
