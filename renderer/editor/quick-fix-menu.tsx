import { Menu } from '@base-ui/react/menu'
import { PanelRight, Wrench } from 'lucide-react'
import { currentEditor } from '../state/article.ts'
import { applyFix } from '../state/fixing.ts'
import { findingCard, findingKey, useQuickFixes } from '../state/problems.ts'

/** What settles the problems at the cursor, as a menu there. */
export function QuickFixMenu() {
  const { findings } = useQuickFixes()
  return (
    <Menu.Root open={findings.length > 0} onOpenChange={(isOpen) => !isOpen && close()}>
      <Menu.Portal>
        <Menu.Positioner className="choices-place" anchor={cursor} align="start" sideOffset={6}>
          <Menu.Popup
            ref={highlightFirst}
            className="quick-fixes"
            aria-label="Quick fixes"
            finalFocus={false}
          >
            {findings.map((finding) => (
              <Menu.Group key={findingKey(finding)}>
                <Menu.GroupLabel className="quick-fix-message">{finding.message}</Menu.GroupLabel>
                {finding.fixes.map((fix) => (
                  <Menu.Item key={fix.id} className="quick-fix" onClick={() => void applyFix(finding, fix)}>
                    <Wrench aria-hidden size={14} />
                    {fix.title}
                  </Menu.Item>
                ))}
                <Menu.Item className="quick-fix" onClick={() => showCard(finding)}>
                  <PanelRight aria-hidden size={14} />
                  Show it in Checks
                </Menu.Item>
              </Menu.Group>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function close(): void {
  useQuickFixes.setState({ findings: [] })
  currentEditor()?.focus()
}

function showCard(finding: Parameters<typeof findingCard>[0]): void {
  close()
  findingCard(finding)?.focus()
}

/** Enter does at once what the first line says. */
function highlightFirst(popup: HTMLElement | null): void {
  requestAnimationFrame(() => popup?.querySelector<HTMLElement>('[role="menuitem"]')?.focus())
}

const cursor = {
  getBoundingClientRect(): DOMRect {
    const box = currentEditor()?.placeBox() ?? { left: 0, right: 0, top: 0, bottom: 0 }
    return new DOMRect(box.left, box.top, box.right - box.left, box.bottom - box.top)
  },
}
