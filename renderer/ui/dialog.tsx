import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTakesNotices } from './notice-place.tsx'

/** A modal dialog with a title, a sentence and a body; Escape and the cross close it. */
export function Dialog({
  title,
  description,
  size,
  onClose,
  children,
}: {
  title: string
  description: string
  size: 'small' | 'medium' | 'large'
  onClose: () => void
  children: ReactNode
}) {
  const takesNotices = useTakesNotices()
  return (
    <BaseDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="dialog-backdrop" />
        <BaseDialog.Popup className={`dialog dialog-${size}`}>
          <div className="dialog-head">
            <BaseDialog.Title className="dialog-title">{title}</BaseDialog.Title>
            <BaseDialog.Close className="icon-button" aria-label="Close">
              <X aria-hidden size={18} />
            </BaseDialog.Close>
          </div>
          <BaseDialog.Description className="dialog-description">{description}</BaseDialog.Description>
          {children}
          <div ref={takesNotices} className="dialog-notices" aria-live="polite" />
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
