// Files that need each other before either can run: whoever reads one has to read them all.
import type { ESTree } from 'vite'
import { fileOf, parse } from './architecture.ts'

/** Each as the way around, from a file back to itself. Types alone make no circle. */
export function findCircles(contents: ReadonlyMap<string, string>): string[] {
  const needed = new Map([...contents].map(([path, content]) => [path, neededBy(path, content)]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path)
    if (at >= 0) found.push([...way.slice(at), path].join(' -> '))
    if (at >= 0 || done.has(path)) return
    for (const next of needed.get(path) ?? []) walk(next, [...way, path])
    done.add(path)
  }
  for (const path of needed.keys()) walk(path, [])
  return found
}

/** What is asked for later, by `import()`, is needed by nobody's beginning. */
function neededBy(path: string, content: string): string[] {
  const { program } = parse(path, content)
  return program.body.flatMap((node) => {
    const source = bringsValues(node) ? node.source?.value : undefined
    const file = source === undefined ? undefined : fileOf(path, source)
    return file === undefined ? [] : [file]
  })
}

type Bringing = ESTree.ImportDeclaration | ESTree.ExportNamedDeclaration | ESTree.ExportAllDeclaration

function bringsValues(node: ESTree.Program['body'][number]): node is Bringing {
  if (node.type === 'ExportAllDeclaration') return node.exportKind !== 'type'
  if (node.type === 'ExportNamedDeclaration') return node.exportKind !== 'type' && node.source !== null
  if (node.type !== 'ImportDeclaration' || node.importKind === 'type') return false
  const named = node.specifiers
  return (
    named.length === 0 || named.some((one) => one.type !== 'ImportSpecifier' || one.importKind !== 'type')
  )
}
