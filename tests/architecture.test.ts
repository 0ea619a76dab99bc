import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Which folders a folder may import from; itself always. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': [],
  'shared/checks': ['shared/domain'],
  'shared/render': ['shared/domain'],
  'shared/import': ['shared/domain'],
  'shared/export': ['shared/domain', 'shared/render'],
  'shared/ipc': ['shared/domain'],
  'electron/workspace': ['shared/domain', 'shared/checks'],
  'electron/cli': [
    'shared/domain',
    'shared/checks',
    'shared/render',
    'shared/import',
    'shared/export',
    'electron/workspace',
  ],
  'electron/app': [
    'shared/domain',
    'shared/export',
    'shared/ipc',
    'electron/workspace',
    'electron/cli',
    'electron/ipc',
  ],
  'electron/ipc': ['shared/domain', 'shared/ipc', 'electron/app'],
  'renderer/ui': ['shared/domain', 'shared/render', 'renderer'],
  'renderer/workers': ['shared/domain', 'shared/checks', 'shared/render'],
  'renderer/state': [
    'shared/domain',
    'shared/checks',
    'shared/ipc',
    'renderer',
    'renderer/workers',
    'shared/import',
  ],
}

/** Packages that the pure domain may use: none of them needs Node or a browser. */
const purePackages = [
  '@lezer/markdown',
  'diff',
  'entities/decode',
  'marked',
  'smartypants',
  'yaml',
  'zod',
  'github-slugger',
  'hast',
  'hastscript',
  'hast-util-from-html',
  'hast-util-sanitize',
  'hast-util-to-html',
  'html-to-text',
  'unist-util-visit',
]

const features = [
  'editor',
  'preview',
  'checks',
  'library',
  'details',
  'paste',
  'pictures',
  'drops',
  'palette',
  'series',
  'first-start',
].map((name) => `renderer/${name}`)

interface Import {
  readonly from: string
  readonly to: string
}

const files = ['shared', 'electron', 'renderer'].flatMap((folder) => sourcesBelow(join(root, folder)))
const imports = files.flatMap(importsOf)

describe('the dependency direction', () => {
  it.each(Object.entries(mayImport))('%s imports only what it may', (folder, allowed) => {
    const foreign = ownImports(folder).filter(
      ({ to }) => !isIn(to, folder) && !allowed.includes(folderOf(to)),
    )
    expect(foreign).toEqual([])
  })

  it('is renderer -> shared <- electron', () => {
    expect(imports.filter(({ from, to }) => isIn(from, 'renderer') && isIn(to, 'electron'))).toEqual([])
    expect(imports.filter(({ from, to }) => isIn(from, 'electron') && isIn(to, 'renderer'))).toEqual([])
    expect(
      imports.filter(({ from, to }) => isIn(from, 'shared') && /^(?:electron|renderer)(?:\/|$)/.test(to)),
    ).toEqual([])
  })

  it('keeps shared/ to packages that need neither Node nor a browser', () => {
    const packages = imports.filter(({ from, to }) => isIn(from, 'shared') && !to.startsWith('shared/'))
    expect(packages.filter(({ to }) => !purePackages.includes(to))).toEqual([])
  })

  it('keeps Electron out of the workspace and the command line', () => {
    const plain = imports.filter(({ from }) => isIn(from, 'electron/workspace') || isIn(from, 'electron/cli'))
    expect(plain.filter(({ to }) => /^electron(?:-store|-log|\/(?:main|common))?$/.test(to))).toEqual([])
  })

  it('lets no feature of the window import another', () => {
    const across = imports.filter(({ from, to }) =>
      features.some(
        (feature) => isIn(from, feature) && features.some((other) => other !== feature && isIn(to, other)),
      ),
    )
    expect(across).toEqual([])
  })

  it('reaches the main process through renderer/api.ts alone', () => {
    const others = files.filter((file) => isIn(file, 'renderer') && file !== 'renderer/api.ts')
    expect(others.filter((file) => /\bwindow\.api\b/.test(readFileSync(join(root, file), 'utf8')))).toEqual(
      [],
    )
  })
})

describe('the house', () => {
  it('has just the given folders at its top', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
    )
    const known = [
      'dist',
      'docs',
      'electron',
      'node_modules',
      'out',
      'posts',
      'renderer',
      'scripts',
      'shared',
      'tests',
    ]
    expect(folders.map((entry) => entry.name).filter((name) => !known.includes(name))).toEqual([])
  })

  it('has no file that holds a second idea', () => {
    const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 300)
    expect(long).toEqual([])
  })
})

function ownImports(folder: string): readonly Import[] {
  return imports.filter(
    ({ from, to }) =>
      isIn(from, folder) &&
      /^(?:shared|electron|renderer)\//.test(to) &&
      statSync(join(root, to), { throwIfNoEntry: false }) !== undefined,
  )
}

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const named = [
    ...text.matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ]
  return named.map((match) => ({ from: file, to: target(file, match[1] ?? match[2] ?? match[3] ?? '') }))
}

function target(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return relative(root, resolve(root, dirname(file), specifier.replace(/\?.*$/, ''))).replaceAll('\\', '/')
}

function folderOf(file: string): string {
  return dirname(file)
}

function isIn(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`)
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => relative(root, join(folder, name)).replaceAll('\\', '/'))
}
