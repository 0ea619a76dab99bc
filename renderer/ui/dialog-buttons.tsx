import type { ReactNode } from 'react'

/** The ways out at the foot of a dialog's form: back, and on where `submit` names what that does. `children` stand before them. */
export function DialogButtons({
  cancel = 'Cancel',
  submit,
  isUseless = false,
  onCancel,
  children,
}: {
  cancel?: string
  /** Null where there is nothing to go on with. */
  submit: string | null
  /** Whether going on does nothing now. */
  isUseless?: boolean
  onCancel: () => void
  children?: ReactNode
}) {
  return (
    <div className="button-row button-row-end">
      {children}
      <button type="button" className="button" onClick={onCancel}>
        {cancel}
      </button>
      {submit !== null && (
        <button type="submit" className="button button-main" disabled={isUseless}>
          {submit}
        </button>
      )}
    </div>
  )
}
