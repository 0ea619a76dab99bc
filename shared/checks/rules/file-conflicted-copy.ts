import { startOfFile } from '../../domain/text-range.ts'
import { goThere } from '../link-fixes.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** No program has put a second version of an article beside it. The other rules pass such a copy over. */
export const fileConflictedCopy: Rule = {
  id: 'file/conflicted-copy',
  severity: 'error',
  detects: 'A second version of an article stands beside it, left by a program that keeps computers in step.',
  fix: 'Goes to the copy, so that the two can be compared and made one.',
  *check({ copies }) {
    for (const { copy, original } of copies)
      yield {
        file: copy.file,
        range: startOfFile,
        message: `'${copy.file}' is a second version of ${titleOf(original)} ('${original.file}'): readers could get the older words of the two. Keep what is right in one of them, and delete the other.`,
        subject: detailsOf(copy),
        related: [{ file: original.file, range: startOfFile, message: 'This is the article itself.' }],
        fixes: [goThere('Compare the two')],
      }
  },
}
