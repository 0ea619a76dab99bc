import { availableParallelism, loadavg } from 'node:os'
import type { Finding } from '../../shared/checks/finding.ts'
import { rules } from '../../shared/checks/registry.ts'
import { type CheckOptions, lookedFor, runChecks } from '../../shared/checks/run.ts'
import { wholeFaults, wholeFindings } from '../../shared/checks/whole-check.ts'
import type { Folder } from './folder.ts'
import { askThread } from './threads.ts'

/** Fewer articles are checked sooner than a thread has got ready. */
const worthAThread = 2000

/** The rules about links and texts take about as long as all others. */
const aboutLinks = /^(?:link|label|url|text|heading|state|slug|pager)\/|^order\/platform$/
const halves = [rules.filter(({ id }) => !aboutLinks.test(id)), rules.filter(({ id }) => aboutLinks.test(id))]
const [here = [], beside = []] = halves.map((half) => half.map(({ id }) => id))

/** Checks a whole folder as `runChecks` does; from `fewest` articles on in two threads, half of the rules in each. */
export async function checkFolder(
  folder: Folder,
  options: CheckOptions = {},
  fewest = worthAThread,
): Promise<readonly Finding[]> {
  const workspace = folder.packed
  if (workspace.posts.length < fewest || !isFree()) return runChecks(workspace, options)
  const today = options.today ?? null
  const asked = askThread({ kind: 'check', folder: folder.sendable, today, rules: beside })
  const own = wholeFaults(workspace, today, here)
  const others = (await asked) ?? wholeFaults(workspace, today, beside)
  return lookedFor(wholeFindings(workspace, new Map([...own, ...others])), options)
}

/** True where a second thread has a processor to itself; where it shares one with other programs, both together take longer than one. Windows tells no load. */
function isFree(): boolean {
  const [load = 0] = loadavg()
  return load < availableParallelism() - 1
}
