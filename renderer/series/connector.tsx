import { ArrowDownUp, Clock3, Unlink } from 'lucide-react'
import { Fault } from './fault.tsx'
import type { Gap } from './gaps.ts'

const icons = { open: ArrowDownUp, waiting: Clock3, broken: Unlink } as const

/** The way from one part to the next: whether readers can go it, and what mends it where they can't. */
export function Connector({ gap }: { gap: Gap }) {
  const Icon = icons[gap.kind]
  const [first] = gap.findings
  return (
    <div className={`board-gap board-gap-${gap.kind}`} data-gap={gap.kind}>
      <span className="board-thread">
        <Icon aria-hidden size={14} />
      </span>
      {first === undefined ? <p>{gap.words}</p> : <Fault finding={first} />}
    </div>
  )
}
