import { z } from 'zod'

// The window's content security policy forbids `eval`, which zod would probe for at start.
z.config({ jitless: true })

/** One call of the contract: guards of its arguments, and the type of its result (which only exists at compile time). */
export interface Call<Arguments extends readonly unknown[], Result> {
  readonly kind: 'call'
  readonly guard: z.ZodType<Arguments>
  readonly result?: Result
}

/** One event of the contract. */
export interface Event<Payload> {
  readonly kind: 'event'
  readonly payload?: Payload
}

/** Declares a call by the guards of its arguments: `call(z.string()).returns<Result>()`. */
export function call<const Guards extends readonly z.ZodType[]>(
  ...guards: Guards
): { returns<Result>(): Call<{ [Index in keyof Guards]: z.infer<Guards[Index]> }, Result> } {
  const guard = z.tuple(guards as unknown as [z.ZodType]) as unknown as z.ZodType<{
    [Index in keyof Guards]: z.infer<Guards[Index]>
  }>
  return { returns: () => ({ kind: 'call', guard }) }
}

/** Declares an event by the type of what it carries. */
export function event<Payload>(): Event<Payload> {
  return { kind: 'event' }
}
