import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { dismiss, useNotices } from './state/notices.ts'

/** What the user is being told, at the foot of the window. */
export function Notices() {
  const notices = useNotices((state) => state.notices)
  return (
    <div className="notices">
      {notices.map(({ id, tone, sentence, action }) => (
        <div key={id} className={`notice notice-${tone}`} role={tone === 'problem' ? 'alert' : 'note'}>
          {tone === 'problem' ? (
            <TriangleAlert aria-hidden size={18} />
          ) : (
            <CircleCheck aria-hidden size={18} />
          )}
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
      ))}
    </div>
  )
}
