import { useEffect, useRef } from 'react'
import { knowPosts } from '../../shared/domain/known-posts.ts'
import { postFacts } from '../../shared/domain/post-facts.ts'
import { isPostFile, postName } from '../../shared/domain/post-name.ts'
import { changesWords } from '../state/change-words.ts'
import { applyFixPreview, cancelFixPreview, type FixPreview } from '../state/fix-preview.ts'
import { useLibrary } from '../state/library.ts'
import type { PlannedFile } from '../state/planned-files.ts'
import type { Words } from './compared-words.ts'
import { fileWords } from './file-words.ts'
import { Marked } from './marked-words.tsx'
import { type ToldChange, toldChanges } from './told-changes.ts'

/** More than anybody reads through; the rest is counted. */
const mostShown = 30

/** What a fix would change, file by file, with the choice to apply it or not. Escape is Cancel. */
export function ChangePreview({ preview }: { preview: FixPreview }) {
  const section = useRef<HTMLElement>(null)
  const titleOf = useTitleOf()
  useEffect(() => section.current?.focus(), [preview])
  const shown = preview.files.slice(0, mostShown)
  const hidden = preview.files.length - shown.length
  return (
    <section
      ref={section}
      className="change-preview"
      aria-label={`What changes: ${preview.title}`}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && cancelFixPreview()}
    >
      <h4 className="change-preview-title">{preview.title}</h4>
      <ul className="changed-files">
        {shown.map((planned) => (
          <ChangedFile key={planned.file} planned={planned} titleOf={titleOf} />
        ))}
      </ul>
      {hidden > 0 && <p className="change-more">And {hidden} more.</p>}
      <div className="change-choice">
        <p className="change-count">{changesWords(preview.files)}</p>
        <div className="button-row">
          <button
            type="button"
            className="button button-small button-main"
            onClick={() => void applyFixPreview()}
          >
            Apply
          </button>
          <button type="button" className="button button-small" onClick={cancelFixPreview}>
            Cancel
          </button>
        </div>
      </div>
    </section>
  )
}

function ChangedFile({
  planned: { file, before, after },
  titleOf,
}: {
  planned: PlannedFile
  titleOf: (name: string) => string
}) {
  return (
    <li className="changed-file">
      <h5 className="changed-file-name">{nameOf(file, before ?? after ?? '')}</h5>
      {toldChanges(file, before, after, titleOf).map((change) => (
        <Change key={JSON.stringify(change)} change={change} />
      ))}
    </li>
  )
}

/** Where words only come or only go, one line shows all. */
function Change({ change: { label, before, after } }: { change: ToldChange }) {
  return (
    <div className="change">
      {label !== null && <p className="change-label">{label}</p>}
      {hasChanged(before) && (
        <p className="change-before">
          <span className="unseen">Before: </span>
          <Marked words={before} as="del" />
        </p>
      )}
      {hasChanged(after) && (
        <p className="change-after">
          <span className="unseen">After: </span>
          <Marked words={after} as="ins" />
        </p>
      )}
    </div>
  )
}

function hasChanged(words: readonly Words[]): boolean {
  return words.some(({ isChanged }) => isChanged)
}

function nameOf(file: string, text: string): string {
  return isPostFile(file) ? (postFacts(file, text).title?.text ?? postName(file)) : fileWords(file)
}

/** An article's title by what is written to name it; what names none comes back as it is. */
function useTitleOf(): (name: string) => string {
  const library = useLibrary((state) => state.library)
  if (library.kind !== 'open') return (name) => name
  const known = knowPosts(library.folder.workspace)
  return (name) => {
    const named = known.named(name.replace(/\.(?:md|markdown)$/i, ''))
    return (named.length === 1 ? named[0]?.title?.text : undefined) ?? name
  }
}
