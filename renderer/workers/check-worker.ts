import type { CheckReply, CheckRequest } from './check-messages.ts'
import checksUrl from './checks.ts?worker&url'

/** Starts the checking worker; `onReply` hears each answer. Returns the function that asks. */
export function startCheckWorker(onReply: (reply: CheckReply) => void): (request: CheckRequest) => void {
  const worker = new Worker(ownScript(checksUrl), { type: 'module' })
  worker.addEventListener('message', (event: MessageEvent<CheckReply>) => onReply(event.data))
  return (request) => worker.postMessage(request)
}

interface ScriptPolicy {
  createScriptURL(url: string): string
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptPolicy
}

/** Trusted Types let a worker start only from an address that a policy made; ours makes only addresses of our own origin. */
function ownScript(url: string): string {
  const { trustedTypes } = globalThis as unknown as { trustedTypes: PolicyFactory }
  const policy = trustedTypes.createPolicy('throughline', {
    createScriptURL(wanted) {
      if (new URL(wanted, location.href).host !== location.host) throw new TypeError('Not our own script.')
      return wanted
    },
  })
  return policy.createScriptURL(url)
}
