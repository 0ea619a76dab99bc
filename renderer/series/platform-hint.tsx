import type { Platform } from '../../shared/domain/workspace.ts'
import { makeChanges } from '../state/fixing.ts'

/** The platforms that a practice's site is likely on, by the names that their makers give them. */
const platforms: readonly (readonly [Platform, string])[] = [
  ['squarespace', 'Squarespace'],
  ['wordpress', 'WordPress'],
  ['ghost', 'Ghost'],
  ['hugo', 'Hugo'],
  ['docusaurus', 'Docusaurus'],
  ['dev', 'DEV'],
  ['html', 'Another, or pages by hand'],
]

/** Asks once what the site is made with, since that decides where its own Previous and Next lead. */
export function PlatformHint({ platform }: { platform: Platform | null }) {
  if (platform !== null) return null
  return (
    <label className="board-platform">
      What is your site made with? Then you see here where its own buttons lead readers elsewhere.
      <select
        value=""
        aria-label="What your site is made with"
        onChange={(event) =>
          void makeChanges([{ kind: 'set-setting', key: 'platform', value: event.target.value }])
        }
      >
        <option value="" disabled>
          Choose…
        </option>
        {platforms.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
