import { startOfFile } from '../../domain/text-range.ts'
import { goThere } from '../link-fixes.ts'
import { partStates, renumber } from '../part-state.ts'
import { detailsOf } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/** A part of a series has a whole number from 1 on, or no part has one. */
export const partInvalid: Rule = {
  id: 'part/invalid',
  severity: 'warning',
  detects: 'The number of a part is no whole number from 1 on, or missing where all other parts have one.',
  fix: 'Gives it the number of its place (safe).',
  *check(context) {
    for (const state of partStates(context)) {
      const { parts, series, isClear } = state
      const unnumbered = parts.filter(({ number }) => number === null)
      for (const { post } of unnumbered) {
        if (post.frontMatter.kind === 'broken') continue
        const numbered = parts.find(({ number }) => number !== null)
        const isMissing = isClear && unnumbered.length === 1 && numbered && !post.isPlaceholder
        if (post.part === null && !isMissing) continue
        const message =
          post.part !== null
            ? `${titleOf(post)} is numbered ${quoted(post.part.text)} in '${series.name}', which is no whole number from 1 on: readers can't tell where it comes.`
            : `${titleOf(post)} has no part number, while the other parts of '${series.name}' have one, such as ${numbered ? titleOf(numbered.post) : ''}.`
        yield {
          file: post.file,
          range: post.part?.range ?? startOfFile,
          message,
          subject: detailsOf(post, 'part'),
          fixes: [renumber(state, post) ?? goThere('Number it yourself')],
        }
      }
    }
  },
}
