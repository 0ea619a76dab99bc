import { contract } from '../../shared/ipc/contract.ts'
import type { Answer, Handlers } from './serve.ts'

/** Has the handlers answer, only calls with arguments that the contract's guards accept. */
export function guarded(handlers: Handlers): Answer {
  return async (name, args) => {
    const accepted = contract.calls[name].guard.safeParse(args)
    if (!accepted.success) throw new Error(`Refused: ${name} was called with arguments that don't fit.`)
    const handle = handlers[name] as (...args: readonly unknown[]) => Promise<unknown>
    return handle(...accepted.data)
  }
}
