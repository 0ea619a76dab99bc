import type { ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'

/** Three panes side by side whose widths the user sets; they are remembered. */
export function ThreePanes({
  left,
  middle,
  right,
}: {
  left: ReactNode
  middle: ReactNode
  right: ReactNode
}) {
  const layout = useDefaultLayout({ id: 'panes', storage: localStorage })
  return (
    <Group className="panes" orientation="horizontal" {...layout}>
      <Panel id="articles" defaultSize="19%" minSize="170px">
        {left}
      </Panel>
      <Separator className="separator" aria-label="Width of the list of articles" />
      <Panel id="desk" minSize="420px">
        {middle}
      </Panel>
      <Separator className="separator" aria-label="Width of the checks" />
      <Panel id="checks" defaultSize="22%" minSize="200px">
        {right}
      </Panel>
    </Group>
  )
}
