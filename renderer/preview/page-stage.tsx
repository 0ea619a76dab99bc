import { type CSSProperties, type ReactNode, useRef } from 'react'
import { pageWidths, usePageWidth } from '../state/page-width.ts'
import { usePaperSize } from '../state/paper-size.ts'
import { sheetsWidth } from '../ui/paper-sheets.ts'
import { type Size, useSize } from '../ui/use-size.ts'
import { PaperSizeChoice } from './paper-size-choice.tsx'

/** Room left round a page that is shown as on a device, and below it for what is said of its size; in CSS pixels. */
const margin = 12
const foot = 26

/**
 * Where the page stands: it is laid out at the chosen width and shown smaller where there is less room, so that lines
 * break as they do for readers. Its own scrolling is that of the frame.
 */
export function PageStage({ children }: { children: ReactNode }) {
  const stage = useRef<HTMLDivElement>(null)
  const chosen = usePageWidth((state) => state.width)
  const size = useSize(stage)
  const paper = usePaperSize((state) => state.size)
  const width = chosen === 'paper' ? sheetsWidth(paper) : pageWidths[chosen]
  const isDevice = width !== null
  const scale = width === null ? 1 : Math.min(1, (size.width - 2 * margin) / width)
  const isReady = size.width > 2 * margin
  return (
    <div
      ref={stage}
      className={isDevice ? 'page-stage page-stage-device' : 'page-stage'}
      onWheel={({ deltaY }) => scrollPage(stage.current, deltaY)}
    >
      <div
        className={`page-device page-device-${chosen}`}
        style={isDevice && isReady ? deviceStyle(width, size, scale) : {}}
      >
        {children}
      </div>
      {isDevice && isReady && (
        <p className="page-scale">
          {chosen === 'paper' ? <PaperSizeChoice /> : `${width} pixels wide`}
          {scale < 0.995 && ` · shown at ${Math.round(scale * 100)}%`}
        </p>
      )}
    </div>
  )
}

/** The wheel turns the page from beside it too: a phone leaves much of the pane empty. */
function scrollPage(stage: HTMLElement | null, deltaY: number): void {
  stage?.querySelector('iframe')?.contentWindow?.scrollBy(0, deltaY)
}

function deviceStyle(width: number, size: Size, scale: number): CSSProperties {
  return {
    width,
    height: Math.max(0, (size.height - margin - foot) / scale),
    left: Math.max(margin, (size.width - width * scale) / 2),
    top: margin,
    transform: `scale(${scale})`,
  }
}
