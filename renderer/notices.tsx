import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { createPortal } from 'react-dom'
import { dismiss, type Notice, useNotices } from './state/notices.ts'
import { useNoticePlace } from './ui/notice-place.tsx'

/** What the user is being told: at the foot of the window, or within the dialog that is open. */
export function Notices() {
  const notices = useNotices((state) => state.notices)
  const place = useNoticePlace()
  const shown = notices.map((notice) => <NoticeCard key={notice.id} notice={notice} />)
  return (
    <>
      {/* It stands there empty, so that what comes into it is heard. */}
      <div className="notices" aria-live="polite">
        {place === null && shown}
      </div>
      {place !== null && createPortal(shown, place)}
    </>
  )
}

function NoticeCard({ notice: { id, tone, sentence, action } }: { notice: Notice }) {
  const Icon = tone === 'problem' ? TriangleAlert : CircleCheck
  return (
    <div className={`notice notice-${tone}`} role={tone === 'problem' ? 'alert' : 'note'}>
      <Icon aria-hidden size={18} />
      <p>{sentence}</p>
      {action !== null && (
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.title}
        </button>
      )}
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismiss(id)}>
        <X aria-hidden size={16} />
      </button>
    </div>
  )
}
