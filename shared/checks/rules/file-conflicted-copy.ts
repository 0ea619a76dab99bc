import { startOfFile } from '../../domain/text-range.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** No program has put a second version of an article beside it. The other rules pass such a copy over. */
export const fileConflictedCopy: Rule = {
  id: 'file/conflicted-copy',
  severity: 'error',
  detects: 'A second version of an article stands beside it, left by a program that keeps computers in step.',
  fix: 'Shows both side by side, passage by passage, to make one of them: you choose, so it is never done by itself.',
  *check({ copies }) {
    for (const { copy, original } of copies)
      yield {
        file: copy.file,
        range: startOfFile,
        message: `'${copy.file}' is a second version of ${titleOf(original)} ('${original.file}'): readers could get the older words of the two. Compare the two, and keep what is right.`,
        subject: detailsOf(copy),
        related: [{ file: original.file, range: startOfFile, message: 'This is the article itself.' }],
        fixes: [
          {
            id: 'compare-copy',
            title: 'Compare and merge…',
            safe: false,
            action: { kind: 'compare-copy', copy: copy.file },
          },
        ],
      }
  },
}
