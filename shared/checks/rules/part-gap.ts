import { startOfFile } from '../../domain/text-range.ts'
import { firstHole, isNumberedTwice } from '../part-holes.ts'
import { partStates, renumber } from '../part-state.ts'
import { seriesAt } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** The numbers of the parts leave none out; what is planned or only on the site has its number too. */
export const partGap: Rule = {
  id: 'part/gap',
  severity: 'warning',
  detects: 'The numbers of the parts of a series leave one out.',
  fix: 'Numbers the parts in their order (safe).',
  *check(context) {
    for (const state of partStates(context)) {
      const hole = state.isClear && !isNumberedTwice(state) ? firstHole(state) : null
      if (hole === null) continue
      const sorted = state.parts.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
      const after = sorted.find(({ number }) => number !== null && number > hole)
      const before = sorted.findLast(({ number }) => number !== null && number < hole)
      if (after === undefined) continue
      const fix = renumber(state)
      const { name, slug } = state.series
      yield {
        file: after.post.file,
        range: after.post.part?.range ?? startOfFile,
        message: before
          ? `There is no part ${hole} in '${name}': after ${titleOf(before.post)} (part ${before.number}) readers come to ${titleOf(after.post)} (part ${after.number}).`
          : `There is no part ${hole} in '${name}': the first that readers come to is ${titleOf(after.post)} (part ${after.number}).`,
        subject: seriesAt(slug, 'parts'),
        related: before
          ? [
              {
                file: before.post.file,
                range: before.post.part?.range ?? startOfFile,
                message: `${titleOf(before.post)} is part ${before.number}.`,
              },
            ]
          : [],
        fixes: fix === null ? [] : [fix],
      }
    }
  },
}
