import type { LucideIcon } from 'lucide-react'

/** One line of the palette; `reason` says why it can't be chosen now, null where it can. */
export interface PaletteEntry {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly icon: LucideIcon
  readonly key: string | null
  readonly reason: string | null
  readonly isOn: boolean
  run(): Promise<void> | void
}

/** Entries under one heading, as the list shows them. */
export interface PaletteGroup<Entry> {
  readonly value: string
  readonly items: readonly Entry[]
}
