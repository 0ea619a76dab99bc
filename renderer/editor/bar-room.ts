/** A group of buttons of a bar. */
export interface BarGroup {
  /** From 1: what matters most, and stays longest. */
  readonly rank: number
  readonly count: number
}

/** As in the bar's style, in CSS pixels. */
const [button, gap, groupGap] = [26, 1, 8] as const

/** Which groups have no room in a bar of this width beside the button of the menu that takes them; none where all fit. */
export function groupsWithoutRoom<Group extends BarGroup>(
  groups: readonly Group[],
  width: number,
): readonly Group[] {
  if (widthOf(groups) <= width) return []
  const stay = groups.toSorted((one, other) => one.rank - other.rank)
  while (stay.length > 0 && widthOf([...stay, menu]) > width) stay.pop()
  return groups.filter((group) => !stay.includes(group))
}

const menu: BarGroup = { rank: 0, count: 1 }

function widthOf(groups: readonly BarGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count * (button + gap) - gap, (groups.length - 1) * groupGap)
}
