import { startOfFile } from '../../domain/text-range.ts'
import { appendTo } from '../../domain/title-index.ts'
import { type Part, partStates, renumber } from '../part-state.ts'
import { seriesAt } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** No two parts of a series have one number. */
export const partDuplicate: Rule = {
  id: 'part/duplicate',
  severity: 'warning',
  detects: 'Two parts of a series have the same number.',
  fix: 'Numbers the parts in their order (safe).',
  *check(context) {
    for (const state of partStates(context)) {
      if (!state.isClear) continue
      for (const [number, parts] of partsByNumber(state.parts)) {
        const [kept, other] = [...parts].sort(
          (a, b) => Number(b.place === number) - Number(a.place === number),
        )
        if (kept === undefined || other === undefined) continue
        const fix = renumber(state)
        yield {
          file: other.post.file,
          range: other.post.part?.range ?? startOfFile,
          message: `${titleOf(kept.post)} and ${titleOf(other.post)} are both part ${number} of '${state.series.name}': readers can't tell which comes first.`,
          subject: seriesAt(state.series.slug, 'parts'),
          related: parts
            .filter((part) => part !== other)
            .map(({ post }) => ({
              file: post.file,
              range: post.part?.range ?? startOfFile,
              message: `${titleOf(post)} is part ${number} too.`,
            })),
          fixes: fix === null ? [] : [fix],
        }
      }
    }
  },
}

function partsByNumber(parts: readonly Part[]): ReadonlyMap<number, readonly Part[]> {
  const byNumber = new Map<number, Part[]>()
  for (const part of parts) if (part.number !== null) appendTo(byNumber, part.number, part)
  return byNumber
}
