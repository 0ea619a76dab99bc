import { labelFix } from '../label-fix.ts'
import { mislabelledLinks } from '../link-labels.ts'
import { linkIn } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { quoted, titleOf } from '../wording.ts'

/**
 * A link whose words are a title has the title of today. Older titles are told by what articles still carry of them: words
 * that are almost the title, and the label of a copied button. Claims by an older title are `series/dangling`.
 */
export const labelTitleDrift: Rule = {
  id: 'label/title-drift',
  severity: 'warning',
  detects: 'The words of a link are an older title of the article that it leads to.',
  fix: 'Writes the title of today (safe).',
  *check(context) {
    for (const found of mislabelledLinks(context)) {
      if (found.kind !== 'drift') continue
      const { post, link, target, label } = found
      yield {
        file: post.file,
        range: link.range,
        message: `${titleOf(post)} calls ${titleOf(target)} by another title: ${quoted(label)}. Readers may think that it is another article.`,
        subject: linkIn(post, link),
        fixes: labelFix(found, true),
      }
    }
  },
}
