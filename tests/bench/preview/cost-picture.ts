import { ours } from './candidates.ts'
import { documentSizes } from './documents.ts'
import type { PreviewCell } from './preview.ts'

interface Point {
  readonly x: number
  readonly y: number
}
interface Line {
  readonly name: string
  readonly points: readonly Point[]
}

const box = { left: 64, top: 40, width: 520, height: 380 }
const size = { width: 740, height: 480 }
const times = [1, 10, 100, 1000, 10_000]
const lengths = [5_000, 50_000, 500_000, 2_000_000]
const labelHeight = 15

/** A drawing of what a key costs against the length of the document, both logarithmic; as SVG, for light and dark. */
export function costPicture(cells: readonly PreviewCell[]): string {
  const lines = linesOf(cells)
  const labels = spreadLabels(lines)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Time from a key to the page against the length of the document">
<style>
text { font: 12px system-ui, sans-serif; fill: #57606a }
.title { font-weight: 600; fill: #24292f }
.grid { stroke: #d0d7de; stroke-width: 1 }
.line { fill: none; stroke: #8c959f; stroke-width: 1.5 }
.dot { fill: #8c959f }
.ours .line { stroke: #0969da; stroke-width: 3 }
.ours .dot, .ours text { fill: #0969da }
.ours text { font-weight: 600 }
@media (prefers-color-scheme: dark) {
  text { fill: #9198a1 }
  .title { fill: #f0f6fc }
  .grid { stroke: #3d444d }
  .ours .line { stroke: #4493f8 }
  .ours .dot, .ours text { fill: #4493f8 }
}
</style>
<text class="title" x="${box.left}" y="20">Milliseconds from a key to the page that holds it</text>
${times.map(timeLine).join('\n')}
${lengths.map(lengthLine).join('\n')}
${lines.map((line) => drawn(line, labels.get(line.name) ?? 0)).join('\n')}
</svg>
`
}

function linesOf(cells: readonly PreviewCell[]): readonly Line[] {
  const names = [...new Set(cells.map(({ candidate }) => candidate))]
  return names
    .map((name) => ({
      name,
      points: cells.flatMap((cell) =>
        cell.kind === 'measured' && cell.candidate === name
          ? [{ x: xOf(documentSizes[cell.size]), y: yOf(cell.dom.median) }]
          : [],
      ),
    }))
    .filter(({ points }) => points.length > 0)
}

function drawn({ name, points }: Line, label: number): string {
  const end = points.at(-1)
  const dots = points.map(({ x, y }) => `<circle class="dot" cx="${at(x)}" cy="${at(y)}" r="3"/>`).join('')
  const way = points.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ')
  return `<g${name === ours.name ? ' class="ours"' : ''}><polyline class="line" points="${way}"/>${dots}<text x="${at((end?.x ?? 0) + 8)}" y="${at(label + 4)}">${name}</text></g>`
}

/** Names stand at the ends of their lines, one above the other where lines end near each other. */
function spreadLabels(lines: readonly Line[]): ReadonlyMap<string, number> {
  const placed = new Map<string, number>()
  const ends = lines.map(({ name, points }) => ({ name, end: points.at(-1) ?? { x: 0, y: 0 } }))
  const last = new Map<number, number>()
  for (const { name, end } of ends.sort((a, b) => a.end.y - b.end.y)) {
    const column = Math.round(end.x)
    const y = Math.max(end.y, (last.get(column) ?? -labelHeight) + labelHeight)
    last.set(column, y)
    placed.set(name, y)
  }
  return placed
}

function timeLine(time: number): string {
  const y = at(yOf(time))
  return `<line class="grid" x1="${box.left}" x2="${box.left + box.width}" y1="${y}" y2="${y}"/><text x="${box.left - 8}" y="${at(yOf(time) + 4)}" text-anchor="end">${time}</text>`
}

function lengthLine(length: number): string {
  const x = at(xOf(length))
  const name = Object.entries(documentSizes).find(([, one]) => one === length)?.[0] ?? ''
  return `<line class="grid" x1="${x}" x2="${x}" y1="${box.top}" y2="${box.top + box.height}"/><text x="${x}" y="${box.top + box.height + 18}" text-anchor="middle">${name}</text>`
}

function xOf(length: number): number {
  return box.left + part(length, 5_000, 2_000_000) * box.width
}

function yOf(time: number): number {
  return box.top + box.height - part(time, 1, 10_000) * box.height
}

function part(value: number, least: number, most: number): number {
  return Math.log(value / least) / Math.log(most / least)
}

function at(place: number): string {
  return place.toFixed(1)
}
