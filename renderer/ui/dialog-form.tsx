import type { ReactNode } from 'react'

/** The fields and buttons of a dialog. Enter in a field submits them; what is wrong with them the dialog says, not the browser. */
export function DialogForm({
  onSubmit,
  children,
}: {
  onSubmit: () => void | Promise<void>
  children: ReactNode
}) {
  return (
    <form
      className="dialog-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit()
      }}
    >
      {children}
    </form>
  )
}
