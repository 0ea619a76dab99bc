import { ArrowRight } from 'lucide-react'
import { useId, useMemo } from 'react'
import { claimTextFor } from '../../shared/domain/resolve-claim.ts'
import { followLink, linkFromHere } from '../state/following-links.ts'
import { sortedPosts, useLibrary } from '../state/library.ts'
import { statusWords } from '../ui/status-words.ts'
import { useTyped } from './detail-field.tsx'

/** The article that this one names as its Previous or Next; the folder's own are offered by title, and kept by name. */
export function NeighbourField({
  label,
  file,
  value,
  onChange,
}: {
  label: 'Previous' | 'Next'
  file: string
  value: string
  onChange: (value: string) => void
}) {
  const library = useLibrary((state) => state.library)
  const posts = library.kind === 'open' ? library.folder.workspace.posts : []
  const others = useMemo(() => sortedPosts(posts.filter((post) => post.file !== file)), [posts, file])
  const named = others.find((post) => claimTextFor(post) === value || post.title?.text === value) ?? null
  const [typed, setTyped] = useTyped(named?.title?.text ?? value)
  const listId = useId()
  const id = useId()
  const helpId = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-line">
        <input
          id={id}
          list={listId}
          placeholder="By the series"
          spellCheck={false}
          value={typed}
          aria-describedby={helpId}
          onChange={(event) => {
            setTyped(event.target.value)
            const words = event.target.value.trim()
            const chosen = others.filter((post) => post.title?.text === words)
            const [only] = chosen
            onChange(chosen.length === 1 && only !== undefined ? claimTextFor(only) : words)
          }}
        />
        {named !== null && (
          <button
            type="button"
            className="icon-button"
            aria-label={`Go to ${label}`}
            title={`Open “${named.title?.text ?? named.name}”`}
            onClick={() => followLink(linkFromHere(`/${named.file}`))}
          >
            <ArrowRight aria-hidden size={16} />
          </button>
        )}
      </div>
      <datalist id={listId}>
        {others.map((post) => (
          <option key={post.file} value={post.title?.text ?? post.name} />
        ))}
      </datalist>
      <small id={helpId}>
        {named === null
          ? `The part to read ${label === 'Previous' ? 'before' : 'after'} this one, where the order of the series doesn’t say it.`
          : `That article is ${named.status === 'draft' ? 'a draft' : statusWords[named.status].toLowerCase()}.`}
      </small>
    </div>
  )
}
