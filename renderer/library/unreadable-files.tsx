import { ChevronRight, FileWarning } from 'lucide-react'
import type { OpenedFolder } from '../../shared/ipc/contract.ts'
import { api } from '../api.ts'

/** The files that are no articles as they stand, each with its reason; nothing is ever written to them. */
export function UnreadableFiles({ folder }: { folder: OpenedFolder }) {
  const { unreadable } = folder
  if (unreadable.length === 0) return null
  return (
    <details className="unreadable" open>
      <summary>
        <ChevronRight aria-hidden size={14} className="unreadable-arrow" />
        <FileWarning aria-hidden size={14} />
        {unreadable.length === 1 ? "1 file can't be opened" : `${unreadable.length} files can't be opened`}
      </summary>
      <ul aria-label="Files that can't be opened">
        {unreadable.map(({ file, reason }) => (
          <li key={file}>
            <strong>{file}</strong>
            <span>{reason}</span>
            <button type="button" className="link-button" onClick={() => void api.showInFolder(file)}>
              Show in folder
            </button>
          </li>
        ))}
      </ul>
      <p className="pane-hint">
        {unreadable.length === 1 ? 'Throughline leaves it as it is.' : 'Throughline leaves them as they are.'}
      </p>
    </details>
  )
}
