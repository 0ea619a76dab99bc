import type { PostStatus } from '../../shared/domain/post.ts'

/** Where the article stands on its way to readers. */
export function StatusField({ value, onChange }: { value: PostStatus; onChange: (status: string) => void }) {
  return (
    <label className="details-field" title="How far it is on its way to readers. Live means: on your site.">
      Status
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="draft">Draft</option>
        <option value="review">In review</option>
        <option value="published">Live</option>
      </select>
    </label>
  )
}
