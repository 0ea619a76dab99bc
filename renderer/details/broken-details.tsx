import { useState } from 'react'
import { currentEditor } from '../state/article.ts'

/** Details that can't be read are shown as they stand in the file, to be mended by hand; nothing rewrites them. */
export function BrokenDetails({ frontMatter, reason }: { frontMatter: string; reason: string }) {
  const [typed, setTyped] = useState(frontMatter)
  return (
    <div className="details">
      <label className="field">
        <span className="details-problem">
          The details at the top of this file can't be read, so they are shown as they are. {reason}
        </span>
        <textarea
          aria-label="Article details as text"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            currentEditor()?.setFrontMatter(event.target.value)
          }}
        />
      </label>
    </div>
  )
}
