import { create } from 'zustand'
import type { FixAction } from '../../shared/domain/change.ts'
import type { Revision } from '../../shared/ipc/contract.ts'

type AskSiteAddress = Extract<FixAction, { kind: 'ask-site-address' }>

/** A file as it was read to be compared. */
export interface ReadVersion {
  readonly file: string
  readonly text: string
  readonly revision: Revision
  /** When it was last written, in milliseconds since 1970; null where that is not known. */
  readonly written: number | null
}

/** A second version of an article, and the article. */
export interface TwoVersions {
  readonly copy: ReadVersion
  /** Null where there is none of its name in the folder. */
  readonly article: ReadVersion | null
  /** The title of the article, or of the copy where there is no article. */
  readonly title: string
}

/** What a dialog of the board of a series is about. */
export type SeriesDialog =
  /** A new entry at a place counted from 0, or one that is planned or only on the site and is edited. */
  | {
      readonly kind: 'entry'
      readonly slug: string
      readonly at: number
      /** The part that it is inserted before; null at the end. */
      readonly beforeTitle: string | null
      readonly editedId: string | null
    }
  | { readonly kind: 'move'; readonly slug: string; readonly id: string; readonly title: string }
  /** An article that is written becomes a part. */
  | { readonly kind: 'add'; readonly slug: string }
  | { readonly kind: 'changes' }
  | { readonly kind: 'begin' }

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
  | { readonly kind: 'series'; readonly about: SeriesDialog }
  | { readonly kind: 'compare'; readonly versions: TwoVersions }
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
