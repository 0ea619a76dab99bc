import { Fragment, type ReactNode } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'

/** One pane: `line` names, for those who can't see it, the line before it that sets its width. */
interface Pane {
  readonly id: string
  readonly minSize: string
  readonly defaultSize?: string
  readonly line?: string
  readonly content: ReactNode
}

/** Panes side by side whose widths the user sets; they are remembered under this name. */
export function Panes({ name, panes }: { name: string; panes: readonly Pane[] }) {
  const layout = useDefaultLayout({ id: name, storage: localStorage })
  return (
    <Group className="panes" orientation="horizontal" {...layout}>
      {panes.map(({ id, line, content, ...sizes }) => (
        <Fragment key={id}>
          {line !== undefined && <Separator className="separator" aria-label={line} />}
          <Panel id={id} {...sizes}>
            {content}
          </Panel>
        </Fragment>
      ))}
    </Group>
  )
}
