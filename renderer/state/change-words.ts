import { isPostFile } from '../../shared/domain/post-name.ts'
import type { PlannedFile } from './planned-files.ts'

/** What a plan is about to change: "Changes 2 articles and the list of your series." */
export function changesWords(files: readonly PlannedFile[]): string {
  return `Changes ${both(changedThings(files))}.`
}

/** What a plan has changed: "2 articles changed.", "The list of your series changed." */
export function whatChanged(files: readonly PlannedFile[]): string {
  const words = both(changedThings(files))
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} changed.`
}

function changedThings(files: readonly PlannedFile[]): readonly string[] {
  const changed = files.filter(({ file, before }) => before !== null && isPostFile(file)).length
  const fresh = files.filter(({ file, before }) => before === null && isPostFile(file)).length
  const has = (name: string) => files.some(({ file }) => file === name)
  return [
    ...(changed > 0 ? [changed === 1 ? '1 article' : `${changed} articles`] : []),
    ...(fresh > 0 ? [fresh === 1 ? '1 new article' : `${fresh} new articles`] : []),
    ...(has('series.yaml') ? ['the list of your series'] : []),
    ...(has('throughline.yaml') ? ['what Throughline knows of your site'] : []),
  ]
}

function both(things: readonly string[]): string {
  const last = things.at(-1) ?? 'nothing'
  return things.length > 1 ? `${things.slice(0, -1).join(', ')} and ${last}` : last
}
