import type { Fix } from './finding.ts'
import { goThere } from './link-fixes.ts'
import type { MislabelledLink } from './link-labels.ts'
import { wordsReplaced } from './link-words.ts'
import { quotedOnButton } from './wording.ts'

/** Writes the title of the article that a link leads to as its words; where they can't be replaced, goes there. */
export function labelFix({ post, link, label, title }: MislabelledLink, safe: boolean): readonly Fix[] {
  const changes = wordsReplaced(post, link, label, title)
  return changes.length === 0
    ? [goThere('Go to the link')]
    : [
        {
          id: 'exact-title',
          title: `Write ${quotedOnButton(title)}`,
          safe,
          action: { kind: 'change', changes },
        },
      ]
}
