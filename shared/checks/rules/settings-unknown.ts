import { closestText } from '../../domain/likeness.ts'
import type { Detail, PostFacts } from '../../domain/post.ts'
import type { Remark } from '../../domain/remark.ts'
import { matchesGlob } from '../glob.ts'
import { goThere, writeInstead } from '../link-fixes.ts'
import { detailsOf, type Subject } from '../precedence.ts'
import type { Fault, Rule } from '../rule.ts'
import { titleOf } from '../wording.ts'

/** Every line of the folder's own files, and every check that an article passes over, is one that is known. */
export const settingsUnknown: Rule = {
  id: 'settings/unknown',
  severity: 'warning',
  otherwise: { severity: 'note', when: 'where nothing that is known is close' },
  detects:
    'A line of throughline.yaml or series.yaml, a check that is to be passed over, or the pattern of the addresses says what nothing comes of.',
  fix: 'Writes the closest that is known, or goes to the line.',
  *check({ workspace, ruleIds }) {
    const { settings, seriesList, posts } = workspace
    for (const remark of settings.remarks ?? []) yield asFault('throughline.yaml', remark)
    for (const { pattern, range } of settings.rules)
      if (!isKnown(pattern, ruleIds)) {
        const reason = `Nothing comes of “${pattern}” under “rules” in the settings of this folder (throughline.yaml): no check is called so`
        yield asFault('throughline.yaml', {
          reason,
          range,
          written: pattern,
          instead: meant(pattern, ruleIds),
        })
      }
    for (const remark of seriesList.remarks ?? []) yield asFault('series.yaml', remark)
    for (const post of posts)
      for (const pattern of post.ignored)
        if (!isKnown(pattern.text, ruleIds)) yield unknownIgnored(post, pattern, ruleIds)
  },
}

function unknownIgnored(post: PostFacts, { text, range }: Detail, ruleIds: readonly string[]): Fault {
  const reason = /^(?:true|yes|on|all)$/i.test(text)
    ? `${titleOf(post)} is checked as any other: “ignore: ${text}” names no check. “ignore: "*"” passes over all of them`
    : `${titleOf(post)} wants “${text}” passed over, and no check is called so`
  const remark = { reason, range, written: text, instead: meant(text, ruleIds) }
  return asFault(post.file, remark, detailsOf(post, 'ignore'))
}

function asFault(file: string, { reason, range, written, instead }: Remark, subject: Subject = []): Fault {
  const show = goThere('Show the line')
  const at = [String(range.start.offset)]
  const question = instead === null ? '' : ` Is “${instead}” meant?`
  return {
    file,
    range,
    message: `${reason}.${question}`,
    subject: subject.length === 0 ? [file, ...at] : [...subject, ...at],
    severity: instead === null ? 'note' : 'warning',
    fixes: instead === null ? [show] : [writeInstead(file, range, { written, text: instead }), show],
  }
}

function isKnown(pattern: string, ruleIds: readonly string[]): boolean {
  return ruleIds.some((id) => matchesGlob(id, pattern))
}

/** A pattern's part before the stroke may be the one that is misspelt; an id's, either. */
function meant(pattern: string, ruleIds: readonly string[]): string | null {
  const [group, ...rest] = pattern.split('/')
  if (rest.join('/') === '*') {
    const groups = [...new Set(ruleIds.map((id) => id.replace(/\/.*$/, '')))]
    const closest = closestText(group ?? '', groups)
    return closest === null ? null : `${closest}/*`
  }
  const words = (id: string) => id.replace(/[/_-]+/g, ' ')
  const closest = closestText(words(pattern), ruleIds.map(words))
  return ruleIds.find((id) => words(id) === closest) ?? null
}
