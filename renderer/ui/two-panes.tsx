import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'

/** Editor and preview side by side, whose widths the user sets; they are remembered. */
export function TwoPanes({ left, right }: { left: ReactNode; right: ReactNode }) {
  const layout = useDefaultLayout({ id: 'editor-and-preview', storage: localStorage })
  return (
    <Group className="panes" orientation="horizontal" {...layout}>
      <Panel id="editor" minSize="200px">
        {left}
      </Panel>
      <Separator className="separator" aria-label="Width of the editor" />
      <Panel id="preview" minSize="200px">
        {right}
      </Panel>
    </Group>
  )
}
