import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const user = 'throughline-test'

/** A program that starts Electron as an ordinary user, and the folder of an application that this user can read. */
export interface OrdinaryUser {
  readonly program: string
  readonly application: string
  /** A folder that this user can write in. */
  readonly home: string
}

/**
 * Chromium's sandbox does not work for root, so what it guards is tested as the user that people run the program as: the
 * one running the tests, or, as root, one that is made for it.
 */
export function ordinaryUser(root: string, dist: string): OrdinaryUser {
  const base = mkdtempSync(join(tmpdir(), 'throughline-user-'))
  chmodSync(base, 0o755)
  const application = join(base, 'application')
  mkdirSync(application)
  for (const part of ['package.json', 'out', 'posts'])
    cpSync(join(root, part), join(application, part), { recursive: true })
  const home = join(base, 'home')
  mkdirSync(home)
  if (process.getuid?.() !== 0) return { program: join(dist, 'electron'), application, home }
  makeUser()
  const electron = join(base, 'electron')
  cpSync(dist, electron, { recursive: true })
  execFileSync('chown', ['-R', user, home])
  execFileSync('chmod', ['-R', 'a+rX', electron, application])
  const program = join(base, 'start')
  writeFileSync(
    program,
    `#!/bin/sh\nexport HOME=${home}\ncd ${home}\nexec setpriv --reuid=${user} --regid=${user} --clear-groups ${electron}/electron "$@"\n`,
    { mode: 0o755 },
  )
  return { program, application, home }
}

function makeUser(): void {
  try {
    execFileSync('id', [user], { stdio: 'ignore' })
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', user])
  }
}

/** The folder of the Electron distribution that the tests run on. */
export function electronDist(electronPath: string): string {
  return process.env.ELECTRON_OVERRIDE_DIST_PATH ?? dirname(electronPath)
}
