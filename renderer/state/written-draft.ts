import { postFacts } from '../../shared/domain/post-facts.ts'
import { type PlannedFile, readNow } from './planned-files.ts'

/** The draft that was made of a planned part, as it stood when it had its place. */
export interface WrittenDraft {
  readonly file: string
  readonly text: string
}

/** The draft as a step left it: with the links that the step gave it. */
export function draftAfter(draft: WrittenDraft, back: readonly PlannedFile[]): WrittenDraft {
  return { ...draft, text: back.find(({ file }) => file === draft.file)?.before ?? draft.text }
}

/**
 * What takes a step back together with the draft that it made. A draft that somebody has written in since is left as it is,
 * and `stays` is its title; one that is gone already is left out.
 */
export async function takingAway(
  draft: WrittenDraft,
  back: readonly PlannedFile[],
): Promise<{ readonly back: readonly PlannedFile[]; readonly stays: string | null }> {
  const others = back.filter(({ file }) => file !== draft.file)
  const now = await readNow(draft.file)
  if (!('text' in now)) return { back: others, stays: null }
  if (now.text !== draft.text)
    return { back: others, stays: postFacts(draft.file, now.text).title?.text ?? draft.file }
  const goes = { file: draft.file, before: now.text, after: null, expected: now.revision }
  return { back: [...others, goes], stays: null }
}
