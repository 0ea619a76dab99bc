import type { PaperSize } from '../../shared/domain/paper.ts'
import { setPaperSize, usePaperSize } from '../state/paper-size.ts'

/** Which sheets the page is printed on, as words of a sentence. */
export function PaperSizeChoice() {
  const chosen = usePaperSize((state) => state.size)
  return (
    <label className="paper-size">
      Sheets of{' '}
      <select
        className="quiet-select"
        aria-label="Paper size"
        value={chosen}
        onChange={(event) => setPaperSize(event.target.value as PaperSize)}
      >
        <option value="A4">A4</option>
        <option value="Letter">Letter</option>
      </select>
    </label>
  )
}
