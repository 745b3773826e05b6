// Reads TypeScript's types as shapes: as much of the language as the declarations of the Bot API use. What it does not
// understand it refuses, so that nothing of the Bot API is silently lost.
import type { ESTree } from 'vite'
import type { Declarations } from './declarations.ts'
import { keysOf, memberOf, operators } from './operators.ts'
import { type Fields, intersect, type Literal, type Shape, type Types, unite } from './shapes.ts'

export type Reader = {
  declarations: Declarations
  /** What has been read under its name so far. */
  types: Types
  /** Names somebody refers to. */
  mentioned: Set<string>
}
/** Where a type stands: names inside a namespace win, and a generic type's parameters are bound. */
type Place = { space: string; bound: Record<string, Shape> }

/** In every generic type that is not written out where it is used, F is what somebody uploads. */
const upload: Record<string, Shape> = { F: 'file' }
const top: Place = { space: '', bound: upload }

const plain: Record<string, Shape> = {
  TSStringKeyword: 'string',
  TSNumberKeyword: 'number',
  TSBooleanKeyword: 'boolean',
  TSUndefinedKeyword: 'nothing',
  TSNeverKeyword: 'nothing',
  TSTemplateLiteralType: 'string',
}

export function readType(reader: Reader, node: ESTree.TSType, at: Place = top): Shape {
  const read = (inner: ESTree.TSType) => readType(reader, inner, at)
  switch (node.type) {
    case 'TSLiteralType':
      return { one: [literalOf(node.literal)] }
    case 'TSParenthesizedType':
      return read(node.typeAnnotation)
    case 'TSArrayType':
      return { list: read(node.elementType) }
    case 'TSUnionType':
      return unite(node.types.map(read))
    case 'TSIntersectionType':
      // `string & Record<never, never>` is what editors need to suggest values: just a string.
      return intersect(node.types.map(read).filter((part) => !isEmpty(part)))
    case 'TSTypeLiteral':
      return readMembers(reader, node.members, at)
    case 'TSTypeOperator': {
      const shape = read(node.typeAnnotation)
      return node.operator === 'keyof' ? keysOf(settle(reader, shape), shape) : shape
    }
    case 'TSIndexedAccessType': {
      const shape = read(node.objectType)
      return memberOf(settle(reader, shape), shape, read(node.indexType))
    }
    case 'TSTypeQuery':
      return mention(reader, `typeof ${nameOf(node.exprName)}`, at)
    case 'TSTypeReference':
      return readReference(reader, nameOf(node.typeName), node.typeArguments?.params ?? [], at)
  }
  const shape = plain[node.type]
  if (shape === undefined) throw new Error(`A type is not understood: ${node.type}`)
  return shape
}

function readMembers(reader: Reader, members: ESTree.TSSignature[], at: Place): Fields {
  const fields: Fields = { must: {}, may: {} }
  for (const member of members) {
    if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) {
      throw new Error(`A member is not understood: ${member.type}`)
    }
    const shape = readType(reader, member.typeAnnotation.typeAnnotation, at)
    fields[member.optional || shape === 'nothing' ? 'may' : 'must'][nameOf(member.key)] = shape
  }
  return fields
}

function readReference(reader: Reader, name: string, args: ESTree.TSType[], at: Place): Shape {
  const bound = at.bound[name]
  if (bound !== undefined) return bound
  const [first, second] = args.map((arg) => readType(reader, arg, at))
  if (first === undefined) return mention(reader, name, at)
  const operator = operators[name]
  if (operator) return operator(settle(reader, first), first, second ?? 'nothing')
  return first === 'file' || first === 'nothing' ? mention(reader, name, at) : writeOut(reader, name, first)
}

/** A type with a parameter other than F has no name to go by: it is put where it is used. */
function writeOut(reader: Reader, name: string, argument: Shape): Shape {
  const declared = reader.declarations.get(name)
  const parameter = declared?.type === 'TSTypeAliasDeclaration' && declared.typeParameters?.params[0]
  if (!parameter) throw new Error(`A generic type is not understood: ${name}`)
  return readType(reader, declared.typeAnnotation, { space: '', bound: { [parameter.name.name]: argument } })
}

/** Read later: types refer to each other, and to themselves. */
function mention(reader: Reader, written: string, at: Place): Shape {
  const name = reader.declarations.has(at.space + written) ? at.space + written : written
  reader.mentioned.add(name)
  return { name }
}

/** Reads now what a shape must know of itself for its fields to be listed. */
function settle(reader: Reader, shape: Shape): Types {
  if (typeof shape === 'object') {
    if ('name' in shape) settle(reader, readNamed(reader, shape.name))
    const parts = 'all' in shape ? shape.all : 'any' in shape ? shape.any : []
    for (const part of parts) settle(reader, part)
  }
  return reader.types
}

export function readNamed(reader: Reader, name: string): Shape {
  reader.types[name] ??= readDeclared(reader, name)
  return reader.types[name]
}

function readDeclared(reader: Reader, name: string): Shape {
  const declared = reader.declarations.get(name)
  if (declared === undefined) throw new Error(`Nothing declares ${name}`)
  const at: Place = { space: name.slice(0, name.lastIndexOf('.') + 1), bound: upload }
  if (declared.type !== 'TSInterfaceDeclaration') return readType(reader, declared.typeAnnotation, at)
  const fields = readMembers(reader, declared.body.body, at)
  const parents = declared.extends.map(({ expression, typeArguments }) =>
    readReference(reader, nameOf(expression), typeArguments?.params ?? [], at),
  )
  return parents.length === 0 ? fields : { all: isEmpty(fields) ? parents : [...parents, fields] }
}

function isEmpty(shape: Shape): boolean {
  if (typeof shape !== 'object' || !('must' in shape)) return false
  return Object.keys(shape.must).length + Object.keys(shape.may).length === 0
}

function literalOf(literal: ESTree.TSLiteral): Literal {
  if (literal.type === 'Literal' && literal.value !== null && typeof literal.value !== 'bigint') {
    return literal.value
  }
  throw new Error(`A literal is not understood: ${literal.type}`)
}

export function nameOf(node: ESTree.Node): string {
  switch (node.type) {
    case 'Identifier':
      return node.name
    case 'Literal':
      return String(node.value)
    case 'TSQualifiedName':
      return `${nameOf(node.left)}.${nameOf(node.right)}`
    case 'MemberExpression':
      return `${nameOf(node.object)}.${nameOf(node.property)}`
  }
  throw new Error(`A name is not understood: ${node.type}`)
}
