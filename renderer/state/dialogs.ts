import { create } from 'zustand'
import type { FixAction } from '../../shared/domain/change.ts'

type AskSiteAddress = Extract<FixAction, { kind: 'ask-site-address' }>

/** The dialog that is open, and what it is about. */
export type OpenDialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'commands' }
  /** `title`: the article that is missing, where the dialog was opened to add it. */
  | { readonly kind: 'paste'; readonly title: string | null; readonly text?: string }
  | { readonly kind: 'link' }
  | { readonly kind: 'picture' }
  | { readonly kind: 'rename'; readonly file: string }
  | { readonly kind: 'trash'; readonly file: string }
  | { readonly kind: 'site-address'; readonly question: AskSiteAddress }

/** Which dialog is open. */
export const useDialog = create<{ readonly dialog: OpenDialog }>(() => ({ dialog: { kind: 'none' } }))

/** Opens a dialog in place of any other. */
export function openDialog(dialog: OpenDialog): void {
  useDialog.setState({ dialog })
}

/** Closes whatever dialog is open. */
export function closeDialog(): void {
  useDialog.setState({ dialog: { kind: 'none' } })
}
