import { useState } from 'react'
import { replaceFrontMatter } from '../state/text-changes.ts'

/** Details that can't be read are shown as they stand in the file, to be mended by hand; nothing rewrites them. */
export function BrokenDetails({ frontMatter, reason }: { frontMatter: string; reason: string }) {
  const [{ lines, gap }] = useState(() => splitGap(frontMatter))
  const [typed, setTyped] = useState(lines)
  return (
    <div className="details">
      <label className="field">
        <span className="details-problem">
          The details at the top of this file can't be read, so they are shown as they are. {reason}
        </span>
        <textarea
          id="article-details"
          className="details-source"
          aria-label="Article details as text"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            replaceFrontMatter(withLineEnding(event.target.value) + gap)
          }}
        />
      </label>
    </div>
  )
}

/** The text of the article begins on a line of its own. */
function withLineEnding(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** The details' own lines, and the blank lines that set them off from the text, which are not shown and stay. */
function splitGap(frontMatter: string): { readonly lines: string; readonly gap: string } {
  const lines = /^[\s\S]*\S[^\S\r\n]*(?:\r\n|\n|\r|$)/.exec(frontMatter)?.[0] ?? ''
  return { lines, gap: frontMatter.slice(lines.length) }
}
