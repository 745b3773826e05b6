// Makes the description of the Bot API out of the texts of its declarations. Knows neither where they are kept nor when.
import { type ESTree, parseSync } from 'vite'
import { collectDeclarations } from './declarations.ts'
import { nameOf, type Reader, readNamed, readType } from './reading.ts'
import { type ApiMethod, type BotApi, type Fields, fieldsOf, type Shape, type Types } from './shapes.ts'

/** What is sent without anybody asking for it. */
const unasked = ['Update', 'ApiError']

/** Declared as if it were always there; a message without buttons has no such name. */
const sometimes: Record<string, string> = { SentWebAppMessage: 'inline_message_id' }

/** `texts` by the name of their file. */
export function describeBotApi(texts: Record<string, string>): BotApi {
  const programs = Object.entries(texts).map(([file, text]) => {
    const { program, errors } = parseSync(file, text)
    if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`)
    return program
  })
  const reader: Reader = {
    declarations: collectDeclarations(programs),
    types: {},
    mentioned: new Set(unasked),
  }
  const methods = methodsOf(reader).map((node) => describeMethod(reader, node))
  // Grows while it is walked: whatever is read mentions more.
  for (const name of reader.mentioned) readNamed(reader, name)
  for (const [name, field] of Object.entries(sometimes)) loosen(reader.types, name, field)
  return {
    methods: Object.fromEntries(methods.map((method) => [method.name.toLowerCase(), method])),
    types: reader.types,
  }
}

function loosen(types: Types, name: string, field: string): void {
  const fields = types[name]
  if (typeof fields !== 'object' || !('must' in fields)) return
  const { [field]: shape, ...must } = fields.must
  if (shape !== undefined) types[name] = { must, may: { ...fields.may, [field]: shape } }
}

function methodsOf({ declarations }: Reader): ESTree.TSMethodSignature[] {
  const declared = declarations.get('ApiMethods')
  if (declared?.type !== 'TSTypeAliasDeclaration' || declared.typeAnnotation.type !== 'TSTypeLiteral') {
    throw new Error('The declarations have no ApiMethods')
  }
  return declared.typeAnnotation.members.filter((member) => member.type === 'TSMethodSignature')
}

function describeMethod(reader: Reader, node: ESTree.TSMethodSignature): ApiMethod {
  const [args] = node.params
  const type = args?.type === 'Identifier' ? args.typeAnnotation?.typeAnnotation : undefined
  const params: Fields | undefined = type
    ? fieldsOf(reader.types, readType(reader, type))
    : { must: {}, may: {} }
  if (params === undefined || !node.returnType) {
    throw new Error(`A method is not understood: ${nameOf(node.key)}`)
  }
  return {
    name: nameOf(node.key),
    params,
    result: asMessage(readType(reader, node.returnType.typeAnnotation)),
  }
}

/** A message of some kind may have any field a message has: an invoice comes with its keyboard, whatever its type says. */
function asMessage(result: Shape): Shape {
  if (typeof result === 'string') return result
  if ('any' in result) return { any: result.any.map(asMessage) }
  if ('list' in result) return { list: asMessage(result.list) }
  const parts = 'all' in result ? result.all : [result]
  const isMessage = parts.some(
    (part) => typeof part === 'object' && 'name' in part && part.name.startsWith('Message.'),
  )
  return isMessage ? { all: [...parts, { name: 'Message' }] } : result
}
