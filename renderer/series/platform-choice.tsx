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

/** What the site is made with, which decides where its own Previous and Next lead; asked quietly until it is known. */
export function PlatformChoice({ platform, isElse }: { platform: Platform | null; isElse: boolean }) {
  return (
    <div className="board-platform">
      <label>
        Your site is made with
        <select
          value={platform ?? ''}
          onChange={(event) =>
            void makeChanges([{ kind: 'set-setting', key: 'platform', value: event.target.value }])
          }
        >
          {platform === null && (
            <option value="" disabled>
              Choose…
            </option>
          )}
          {platforms.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <p>{hint(platform, isElse)}</p>
    </div>
  )
}

function hint(platform: Platform | null, isElse: boolean): string {
  if (platform === null)
    return 'Choose it to see here where its own Previous and Next would take readers elsewhere.'
  if (platform === 'html') return 'Its Previous and Next are where you put them.'
  return isElse
    ? 'Where its own Previous and Next take readers elsewhere, the part says so.'
    : 'Its own Previous and Next follow this order, as far as the dates tell.'
}
