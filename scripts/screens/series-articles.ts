import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes a folder of series: one that is whole, one whose ways are cut, one of every kind of part, and one with nothing in it. */
export function writeSeries(folder: string): Promise<void> {
  return write(folder, files)
}

/** Writes a folder of three articles whose ways can be mended without asking. */
export function writeChain(folder: string): Promise<void> {
  return write(folder, chain)
}

/** Writes a folder of two articles that are in no series. */
export function writeLooseNotes(folder: string): Promise<void> {
  return write(folder, looseNotes)
}

async function write(folder: string, contents: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [file, content] of Object.entries(contents)) await writeFile(join(folder, file), content)
}

const words = `Nobody is in a hurry. What is said here stays here, and nothing has to be decided today.

## What to expect

An hour, a chair, a window. The rest is up to you.
`

function article(title: string, details: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\nauthor: Dr. Maria Lindqvist\n${details}\n---\n\n${words}`
}

const chain: Readonly<Record<string, string>> = {
  'setting.md': article('Setting', 'status: draft\nnext: dosing'),
  'dosing.md': `${article('Dosing', 'status: draft\nnext: safety')}\nPrevious\n\nPrevious\n\nSetting\n`,
  'safety.md': article('Safety', 'status: draft'),
  'throughline.yaml': 'previousLeadsTo: earlier\n',
}

const looseNotes: Readonly<Record<string, string>> = {
  'on-grief.md': article('On Grief', 'date: 2026-04-02\nstatus: draft'),
  'on-waiting.md': article('On Waiting', 'status: review'),
}

const files: Readonly<Record<string, string>> = {
  'series.yaml': `series:
  - name: Before, During and After
    slug: whole
    posts: [before, during, after]
  - name: Letters on Sleep
    slug: cut
    posts: [why-we-sleep, when-sleep-fails, what-helps]
  - name: A Year of Ketamine-Assisted Therapy, from the First Telephone Call to the Last Session
    slug: mixed
    posts:
      - the-first-call
      - site: Safety and Side Effects
        url: https://practice.example/notes/safety-and-side-effects
      - planned: What a First Session Is Like
        date: 2027-01-15
        person: Dr. Tom Hale
        note: Ask two patients whether they want to be quoted.
      - the-third-month
      - looking-back
      - gone-from-here
  - name: Nothing Yet
    slug: empty
    posts: []
`,
  'throughline.yaml': 'siteName: A sample practice\nplatform: wordpress\n',
  'before.md': article('Before', 'date: 2026-01-05\nstatus: published\nnext: during'),
  'during.md': article('During', 'date: 2026-01-12\nstatus: published\nprevious: before\nnext: after'),
  'after.md': article('After', 'date: 2026-01-19\nstatus: published\nprevious: during'),
  'why-we-sleep.md': article('Why We Sleep', 'date: 2026-02-02\nstatus: published\nnext: what-helps'),
  'when-sleep-fails.md': article(
    'When Sleep Fails',
    'date: 2026-02-09\nstatus: published\nprevious: Why We Slept\nnext: what-helps',
  ),
  'what-helps.md': article('What Helps', 'date: 2026-02-16\nstatus: draft\nprevious: why-we-sleep'),
  'the-first-call.md': article('The First Call', 'date: 2026-03-02\nstatus: published'),
  'the-third-month.md': article(
    'The Third Month, When What Was New Has Become a Habit and the Old Questions Come Back',
    'date: 2026-03-09\nstatus: published\nnext: looking-back',
  ),
  'looking-back.md': article(
    'Looking Back',
    'date: 2026-03-23\nstatus: published\nprevious: the-third-month',
  ),
  'holiday-hours.md': article('Holiday Hours', 'date: 2026-03-16\nstatus: published'),
  ...looseNotes,
}
