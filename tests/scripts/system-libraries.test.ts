import { describe, expect, it } from 'vitest'
import { missingLibraries, remedyFor } from '../../scripts/system-libraries.ts'

const names = ['xvfb', 'libgtk-3-0']
const apt = { hasApt: true, isRoot: true, isInteractive: false }

describe('what is missing of the system', () => {
  it('is what ldd did not find', () => {
    const output =
      '\tlinux-vdso.so.1 (0x1)\n\tlibgtk-3.so.0 => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n\tlibnss3.so => not found\n'
    expect(missingLibraries(output)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
  })

  it('is installed for root with nobody at the keyboard', () => {
    expect(remedyFor(apt, names)).toEqual({ kind: 'install' })
  })

  it.each([
    [
      'root at the keyboard',
      { ...apt, isInteractive: true },
      'apt-get update && apt-get install -y xvfb libgtk-3-0',
    ],
    ['a user', { ...apt, isRoot: false }, 'sudo apt-get update && sudo apt-get install -y xvfb libgtk-3-0'],
    ['another system', { ...apt, hasApt: false }, "your system's package manager"],
  ])('is told to %s', (_, machine, words) => {
    expect(remedyFor(machine, names)).toMatchObject({
      kind: 'tell',
      sentence: expect.stringContaining(words),
    })
  })
})
