// Finds what the declaration files of @grammyjs/types declare, by name. Understands none of it.
import type { ESTree } from 'vite'

export type Declared = ESTree.TSInterfaceDeclaration | ESTree.TSTypeAliasDeclaration | ESTree.TSTypeAnnotation
/** By name; what is inside a namespace under both: `Message.TextMessage`. */
export type Declarations = ReadonlyMap<string, Declared>

export function collectDeclarations(programs: ESTree.Program[]): Declarations {
  const found = new Map<string, Declared>()
  const add = (name: string, declared: Declared) => {
    if (found.has(name)) throw new Error(`${name} is declared twice`)
    found.set(name, declared)
  }
  for (const { body } of programs) for (const statement of body) collect(statement, '', add)
  return found
}

type Add = (name: string, declared: Declared) => void

function collect(statement: ESTree.Directive | ESTree.Statement, space: string, add: Add): void {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      if (statement.declaration) collect(statement.declaration, space, add)
      return
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      add(`${space}${statement.id.name}`, statement)
      return
    case 'TSModuleDeclaration': {
      const name = statement.id.type === 'Identifier' ? statement.id.name : ''
      for (const inner of statement.body?.body ?? []) collect(inner, `${space}${name}.`, add)
      return
    }
    case 'VariableDeclaration':
      for (const { id } of statement.declarations) {
        if (id.type === 'Identifier' && id.typeAnnotation) add(`typeof ${id.name}`, id.typeAnnotation)
      }
  }
}
