import type { TextPager } from '../../domain/post.ts'
import type { Fix } from '../finding.ts'
import { pagerIn } from '../precedence.ts'
import type { Rule } from '../rule.ts'
import { buttonName } from '../wording.ts'

/** No label stands twice, as sites write it for screen readers. */
export const pagerDoubled: Rule = {
  id: 'pager/doubled',
  severity: 'note',
  detects: 'A Previous or Next label stands twice, as Squarespace writes it for screen readers.',
  fix: 'Keeps the label once (safe).',
  *check({ workspace }) {
    for (const post of workspace.posts)
      for (const pager of post.pagersInText) {
        if (!pager.isDoubled) continue
        yield {
          file: post.file,
          range: pager.range,
          message: `Readers see '${buttonName(pager.direction)}' twice: your site adds it once more for screen readers.`,
          subject: pagerIn(post, pager),
          fixes: collapse(post.file, pager),
        }
      }
  },
}

function collapse(file: string, pager: TextPager): readonly Fix[] {
  const once = pager.text.replace(/^(\W*)(\p{L}[^\r\n]*?)\s*\W*\2(?!\p{L})/iu, '$1$2')
  if (once === pager.text) return []
  const { start, end } = pager.range
  return [
    {
      id: 'collapse',
      title: 'Keep it once',
      safe: true,
      action: {
        kind: 'change',
        changes: [
          {
            kind: 'replace-text',
            file,
            start: start.offset,
            end: end.offset,
            expected: pager.text,
            text: once,
          },
        ],
      },
    },
  ]
}
