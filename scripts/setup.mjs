// Makes a fresh clone ready, and does nothing when it is: packages, Node 24 among them, and what is built of the sources.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fingerprint, renewIfStale } from './fingerprint.mjs'
import { complaint, step } from './step.mjs'

const needed = 24
const windows = process.platform === 'win32'

/** @typedef {{ name: string, title: string, sources: string[], output: string, command: string[] }} Target */

export const vite = [
  'node_modules/vite/bin/vite.js',
  'build',
  '--logLevel',
  'warn',
  '--configLoader',
  'native',
]
const tools = ['package.json', 'package-lock.json', 'tsconfig.json']

/** @type {Target[]} */
export const targets = [
  {
    name: 'server',
    title: 'Building the server',
    sources: [
      ...tools,
      'vite.server.config.ts',
      'bot',
      'db',
      'locales',
      'sandbox',
      'server',
      'shop',
      'webapp',
    ],
    output: 'server.js',
    command: [...vite, '--config', 'vite.server.config.ts'],
  },
  {
    name: 'webapp',
    title: 'Building the Mini App',
    sources: [...tools, 'vite.config.ts', 'locales', 'shop', 'webapp'],
    output: 'webapp/shop/index.html',
    command: vite,
  },
  {
    name: 'sandbox',
    title: 'Building the sandbox page',
    sources: [...tools, 'vite.sandbox.config.ts', 'locales', 'sandbox', 'shop', 'webapp/icon.svg'],
    output: 'sandbox/index.html',
    command: [...vite, '--config', 'vite.sandbox.config.ts'],
  },
  {
    name: 'demo',
    title: 'Drawing the demo pictures',
    sources: ['scripts/demo-pictures.ts', 'db/demo'],
    output: 'demo/manifest.json',
    command: ['scripts/demo-pictures.ts'],
  },
]

// Builds need the development packages also where NODE_ENV is production. All binaries come inside the packages:
// without the install scripts npm neither looks for a compiler nor runs other people's code.
const installFlags = [
  '--include=dev',
  '--include=optional',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]

/** @typedef {import('./fingerprint.mjs').Made} Made */

/**
 * The packages, as they are when exactly these are installed, to the end and for this kind of machine.
 * @param {string} root
 * @returns {Made}
 */
export function packagesOf(root) {
  return {
    output: join(root, 'node_modules'),
    stamp: join(root, 'node_modules/.installed'),
    print: `${process.platform} ${process.arch} ${fingerprint(root, ['package.json', 'package-lock.json'])}`,
  }
}

/**
 * @param {string} root
 * @param {Target} target
 * @returns {Made}
 */
export function outputOf(root, { name, sources, output }) {
  return {
    output: join(root, 'dist', output),
    stamp: join(root, `dist/.${name}`),
    print: fingerprint(root, sources),
  }
}

/**
 * Installs what is missing and finds the Node for everything of ours.
 * @param {string} root
 */
export async function provideNode(root) {
  await renewIfStale(packagesOf(root), async () => {
    const [command, ...args] = npm(process.env)
    await step('Installing the packages', command, [...args, 'ci', ...installFlags])
    dropDeadNode(root)
  })
  const node = findNode(root)
  // Whatever looks for `node` by name gets the same one.
  process.env.PATH = dirname(node) + delimiter + process.env.PATH
  return node
}

/**
 * Builds what is missing or older than its sources.
 * @param {string} root
 * @param {string} node
 * @param {string[]} [names] only these
 */
export async function build(root, node, names) {
  for (const target of targets.filter(({ name }) => names?.includes(name) ?? true)) {
    await renewIfStale(outputOf(root, target), () => step(target.title, node, target.command))
  }
}

/**
 * The npm that runs us, on its own Node: ours lies in node_modules, which is about to be replaced.
 * @param {NodeJS.ProcessEnv} env
 * @returns {[string, ...string[]]}
 */
function npm({ npm_execpath: cli, npm_node_execpath: node }) {
  return cli?.endsWith('npm-cli.js') && node ? [node, cli] : [windows ? 'npm.cmd' : 'npm']
}

/**
 * Where the package with Node keeps it, if npm has one for this kind of machine.
 * @param {string} root
 */
function packagedNode(root) {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.keys(optionalDependencies)
    .filter((name) => name.startsWith('node-'))
    .map((name) => join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node'))
    .find((file) => existsSync(file))
}

/**
 * npm cannot tell musl from glibc here and installs a Node that does not start: away with it, since npm would put it first.
 * @param {string} root
 */
export function dropDeadNode(root) {
  const file = packagedNode(root)
  if (file === undefined || spawnSync(file, ['--version']).status === 0) return
  rmSync(dirname(dirname(file)), { recursive: true })
  rmSync(join(root, 'node_modules/.bin/node'), { force: true })
}

/**
 * The packaged Node, or else the one we run on if it is new enough.
 * @param {string} root
 * @param {{ version: string, file: string }} [outer]
 */
export function findNode(root, outer = { version: process.versions.node, file: process.execPath }) {
  const node = packagedNode(root)
  if (node !== undefined) return node
  if (Number.parseInt(outer.version, 10) >= needed) return outer.file
  throw complaint(
    `Kiosk runs on Node ${needed}, and npm has none for this machine (${process.platform} ${process.arch}); yours is ${outer.version}. ` +
      `Install Node ${needed} from https://nodejs.org and run this again.`,
  )
}
