import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withChange } from '../../../shared/checks/findings-change.ts'
import { FolderChecker, type WorkspaceChange } from '../../../shared/checks/folder-checker.ts'
import { rules } from '../../../shared/checks/registry.ts'
import { runChecks } from '../../../shared/checks/run.ts'
import { wholeFaults, wholeFindings } from '../../../shared/checks/whole-check.ts'
import { postFacts } from '../../../shared/domain/post-facts.ts'
import { isPostFile } from '../../../shared/domain/post-name.ts'
import type { Workspace } from '../../../shared/domain/workspace.ts'
import { workspaceOf } from './notation.ts'

const today = '2026-11-24'
const files = [
  'a.md',
  'b.md',
  'c.md',
  'd.md',
  'x/a.md',
  'x/e.md',
  'y/f.md',
  'long-name-of-it.md',
  'a (1).md',
] as const
const titles = words(
  'A|B|Safety and Dosing|Safety and Dosing at Home|C…|Long Name of It|D|Part 2 of 3: Rest|',
)
const targets = words(
  'a|b|c|x/a|e|d.md|Safety and Dosing|Safety and…|gone|Safty and Dosing|long-name-of-its|one|',
)
const addresses = words('https://site.example/one|https://site.example/a|https://elsewhere.example/')
const series = words('S|s|Other|listed|Ketamine Basics|Ketamine Basicks|ketamine-basics|')
const lines = [
  ...words(
    '[b](b.md)|[gone](gone.md)|[e](x/e.md#head)|[top](#head)|[[Safety and Dosing]]|[[f]]|![p](images/p.png)',
  ),
  ...words(
    '![q](q.png)|[one](https://site.example/one)|# Head|## Other|Next: B|Previous|Words.|[root](/a)|[a](a)',
  ),
  ...words('[Safety and Dosing](b.md)|[Part 2: Safety and Dosing](a.md)|[A](http://www.site.example/a/)'),
  ...words('In the last article, [b](b.md), we began.|Part 2: Safety and Dosing|This is Part 2 of 4.'),
  'Previous\nPrevious\n\nA',
  'Next: Safety and Dosing',
  '[B →](gone.md)',
  '- [A](a.md)\n- [B](b.md)\n- [C](c.md)',
  'The parts:\n\n1. A\n2. Safety and Dosing\n3. D',
  '# Head\n\n## Head',
  ...words('[two](../two)|[three](./three/)|[three](two/three)|## Head {#other}|## 安装|[spelled](b.md#an)'),
  '{{< data >}}\n[[b]] [[gone]]\n{{< /data >}}',
]

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })

/** A post with all kinds of things in it, right and wrong. */
const post = fc
  .record({
    title: maybe(titles),
    slug: maybe(['a', 'b', 'one', 'e']),
    date: maybe(['2026-01-01', '2026-01-02', '2026-02-01T10:00:00Z', 'soon']),
    status: maybe(['published', 'draft', 'review']),
    series: maybe(series),
    part: maybe(['1', '2', '3', 'x']),
    previous: maybe(targets),
    next: maybe(targets),
    canonical: maybe(addresses),
    pagerPrevious: maybe(targets),
    pagerNext: maybe(targets),
    placeholder: maybe(['true']),
    weight: maybe(['1', '2']),
    ignore: maybe(['series/*', 'link/broken']),
    live: maybe(addresses),
    permalink: maybe(['/one/', '/two.html', '/Two/three/', '/:title/']),
    body: fc.array(fc.constantFrom(...lines), { maxLength: 4 }),
    broken: fc.integer({ min: 0, max: 15 }),
  })
  .map(({ pagerPrevious, pagerNext, body, broken, live, ...details }) => {
    const written = Object.entries(details).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}: ${quoted(value)}`],
    )
    const pager = [
      ['previous', pagerPrevious],
      ['next', pagerNext],
    ].flatMap(([key, value]) => (value === undefined ? [] : [`  ${key}: ${quoted(value)}`]))
    return [
      '---',
      ...written,
      ...(pager.length > 0 ? ['pager:', ...pager] : []),
      ...(live === undefined ? [] : [`live: {url: "${live}"}`]),
      ...(broken === 0 ? ['title: "'] : []),
      '---',
      '',
      body.join('\n\n'),
    ].join('\n')
  })

const list = fc
  .array(
    fc.record({
      name: fc.constantFrom('S', 'Listed', 'Third', 'Ketamine Basics'),
      posts: fc.array(
        fc.constantFrom(
          'a',
          'b',
          'c',
          'd',
          'x/a',
          'e',
          'gone',
          '{planned: Soon}',
          '{site: One, url: "https://site.example/one"}',
        ),
        { maxLength: 5 },
      ),
    }),
    { maxLength: 3 },
  )
  .map(
    (all) =>
      `series:\n${all.map(({ name, posts }) => `  - name: ${name}\n    posts: [${posts.join(', ')}]\n`).join('')}`,
  )

const settings = fc
  .record({
    previousLeadsTo: maybe(['earlier', 'newer']),
    platform: maybe(['squarespace', 'wordpress', 'ghost', 'hugo', 'dev']),
    baseUrl: maybe(['https://site.example']),
    url: maybe(['/{slug}', '/{series}/{slug}']),
  })
  .map((all) =>
    Object.entries(all)
      .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: "${value}"\n`]))
      .join(''),
  )

const folder = fc
  .record({
    posts: fc.dictionary(fc.constantFrom(...files), post, { minKeys: 3, maxKeys: files.length }),
    list: fc.option(list, { nil: null, freq: 2 }),
    settings,
  })
  .map(
    ({ posts, list, settings }) =>
      new Map([
        ...Object.entries(posts),
        ...(list === null ? [] : [['series.yaml', list] as const]),
        ['throughline.yaml', settings],
        ['images/p.png', ''],
      ]),
  )

type Edit =
  | { readonly kind: 'write' | 'own'; readonly file: string; readonly text: string }
  | { readonly kind: 'remove'; readonly file: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'type'; readonly file: string; readonly at: number; readonly typed: string }

const file = fc.constantFrom(...files)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), file, text: post }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      file,
      at: fc.nat(300),
      typed: fc.constantFrom('x', '\n', ' ', '[', ']', '#', 'a: b\n'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), file }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), file, to: file }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('own' as const), file: fc.constant('series.yaml'), text: list }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('own' as const),
      file: fc.constant('throughline.yaml'),
      text: settings,
    }),
  },
)

describe('the checker of a folder', () => {
  it.each(['', 'b'])('sees a near name on a list of [%s]', (entries) => {
    const texts = new Map([
      ['a.md', '---\ntitle: A\nseries: Long Seriess\nprevious: gone\n---\n'],
      ['b.md', '---\ntitle: B\n---\n'],
      ['series.yaml', `series:\n  - name: Long Series\n    slug: long-series\n    posts: [${entries}]\n`],
    ])
    const checker = new FolderChecker(ordered(texts), today)
    for (const [file, text] of [...texts].filter(([name]) => isPostFile(name))) {
      texts.set(file, text.replace('title: ', 'title: A'))
      checker.update({ posts: [postFacts(file, texts.get(file) ?? '')] })
      expect(checker.findings).toEqual(runChecks(ordered(texts), { today }))
    }
  })

  it(
    'finds in parts of the rules, put together, what all rules find',
    () =>
      fc.assert(
        fc.property(folder, fc.nat(), (texts, parting) => {
          const workspace = ordered(texts)
          const isFirst = (at: number) => ((parting >> (at % 31)) & 1) === 0
          const faults = [true, false].flatMap((first) => {
            const ids = rules.filter((_, at) => isFirst(at) === first).map(({ id }) => id)
            return [...structuredClone(wholeFaults(workspace, today, ids))]
          })
          expect(wholeFindings(workspace, new Map(faults))).toEqual(runChecks(workspace, { today }))
        }),
        { numRuns: 200 },
      ),
    120_000,
  )

  it(
    'finds after any edits what a check of the whole folder finds',
    () =>
      fc.assert(
        fc.property(folder, fc.array(edit, { maxLength: 6 }), (begun, edits) => {
          const texts = new Map(begun)
          const checker = new FolderChecker(ordered(texts), today)
          let told = checker.findings
          for (const one of edits) {
            const change = changed(texts, one)
            told = withChange(told, checker.update(change))
            const whole = runChecks(ordered(texts), { today })
            expect(checker.findings).toEqual(whole)
            expect(told).toEqual(whole)
          }
        }),
        { numRuns: 200 },
      ),
    120_000,
  )
})

function words(text: string): readonly string[] {
  return text.split('|')
}

function quoted(text: string): string {
  return JSON.stringify(text)
}

/** In the order in which a folder gives them. */
function ordered(texts: ReadonlyMap<string, string>): Workspace {
  return workspaceOf(new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1))))
}

function changed(texts: Map<string, string>, edit: Edit): WorkspaceChange {
  const before = texts.get(edit.file)
  if (edit.kind === 'own') {
    texts.set(edit.file, edit.text)
    const { seriesList, settings } = ordered(texts)
    return { seriesList, settings }
  }
  if (edit.kind === 'remove' || (edit.kind === 'rename' && before !== undefined)) texts.delete(edit.file)
  if (edit.kind === 'write') texts.set(edit.file, edit.text)
  if (edit.kind === 'rename' && before !== undefined) texts.set(edit.to, before)
  if (edit.kind === 'type' && before !== undefined)
    texts.set(edit.file, before.slice(0, edit.at) + edit.typed + before.slice(edit.at))
  const touched = new Set([edit.file, ...(edit.kind === 'rename' ? [edit.to] : [])].filter(isPostFile))
  return {
    posts: [...touched].flatMap((file) => {
      const text = texts.get(file)
      return text === undefined ? [] : [postFacts(file, text)]
    }),
    removed: [...touched].filter((file) => !texts.has(file)),
  }
}
