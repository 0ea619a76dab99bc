/** A rectangle on the screens, in device-independent pixels. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const usual = { width: 1360, height: 860 }
const graspable = 80

/**
 * Where a window opens: where it last stood, if enough of its upper edge to take hold of is on a screen now, and no larger
 * than that screen; else in the middle of the first one, which is what no position means.
 */
export function boundsOnScreens(
  last: Bounds | null,
  workAreas: readonly Bounds[],
): { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number } {
  if (last === null) return usual
  const area = workAreas.find((one) => isGraspable(last, one))
  if (area === undefined) return { width: last.width, height: last.height }
  const width = Math.min(last.width, area.width)
  const height = Math.min(last.height, area.height)
  return { x: last.x, y: Math.max(last.y, area.y), width, height }
}

function isGraspable(window: Bounds, area: Bounds): boolean {
  return (
    window.x < area.x + area.width - graspable &&
    window.x + window.width > area.x + graspable &&
    window.y < area.y + area.height - graspable &&
    window.y >= area.y - 10
  )
}
