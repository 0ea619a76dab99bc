import type { PostFacts, TextLink } from '../../domain/post.ts'
import { relativeLink } from '../../domain/relative-link.ts'
import type { Fix } from '../finding.ts'
import { labelFix } from '../label-fix.ts'
import { goThere, retarget } from '../link-fixes.ts'
import { type MislabelledLink, mislabelledLinks } from '../link-labels.ts'
import { wordsReplaced } from '../link-words.ts'
import { type MisnumberedLink, misnumberedLinks } from '../numbered-labels.ts'
import { linkIn } from '../precedence.ts'
import type { CheckContext, Rule } from '../rule.ts'
import { quoted, quotedOnButton, titleOf } from '../wording.ts'

/** A link whose words are one article's title, or its number in a row ("Day 4"), does not lead to another. */
export const labelMismatch: Rule = {
  id: 'label/mismatch',
  severity: 'error',
  detects:
    'The words of a link are the title of one article, or its number ("Day 4"), and its address leads to another.',
  fix: 'Leads to the article that the words name, or writes the title of the one that it leads to.',
  *check(context) {
    const told = new Set<TextLink>()
    for (const found of mislabelledLinks(context)) {
      told.add(found.link)
      const { post, link, target, kind, other } = found
      if (kind !== 'mismatch' || other === null) continue
      yield {
        file: post.file,
        range: link.range,
        message: `A link in ${titleOf(post)} says ${titleOf(other)}, but takes readers to ${titleOf(target)}.`,
        subject: linkIn(post, link),
        fixes: fixesFor(found, context),
      }
    }
    for (const found of misnumberedLinks(context)) {
      if (told.has(found.link)) continue
      const { post, link, target, label } = found
      yield {
        file: post.file,
        range: link.range,
        message: `A link in ${titleOf(post)} says ${quoted(label)}, but takes readers to ${titleOf(target)}${inFile(target)}.`,
        subject: linkIn(post, link),
        fixes: fixesForNumber(found, context),
      }
    }
  },
}

/** Where the title doesn't tell the number, the file's name does. */
function inFile({ file, title }: PostFacts): string {
  return title === null || /\d/.test(title.text) ? '' : ` (${file})`
}

function fixesForNumber(
  { post, link, label, right, other }: MisnumberedLink,
  context: CheckContext,
): readonly Fix[] {
  const changes = wordsReplaced(post, link, label, right)
  const write: Fix = {
    id: 'right-number',
    title: `Write ${quotedOnButton(right)}`,
    safe: false,
    action: { kind: 'change', changes },
  }
  const lead = other === null ? [] : [leadTo(other, post, link)]
  const rewrite = changes.length === 0 ? [goThere('Go to the link')] : [write]
  return other !== null && isLinked(post, link, other, context)
    ? [...rewrite, ...lead]
    : [...lead, ...rewrite]
}

/** Where another link already leads to the article that the words name, the words are what is wrong. */
function fixesFor(found: MislabelledLink, context: CheckContext): readonly Fix[] {
  const { post, link, other } = found
  if (other === null) return []
  const lead = leadTo(other, post, link)
  const write = labelFix(found, false)
  return isLinked(post, link, other, context) ? [...write, lead] : [lead, ...write]
}

function leadTo(other: PostFacts, post: PostFacts, link: TextLink): Fix {
  return retarget(post, link, relativeLink(post.file, other.file), {
    id: 'lead-there',
    title: `Lead to ${quotedOnButton(other.title?.text ?? other.name)}`,
    safe: false,
  })
}

function isLinked(post: PostFacts, link: TextLink, other: PostFacts, { links }: CheckContext): boolean {
  return links.some(
    (one) =>
      one.post === post && one.link !== link && one.target.kind === 'post' && one.target.post === other,
  )
}
