import { useEffect, useMemo } from 'react'

/** An address under which the window can show these bytes, for as long as they are shown. */
export function useObjectUrl(bytes: Uint8Array, type: string): string {
  const address = useMemo(() => URL.createObjectURL(new Blob([bytes.slice()], { type })), [bytes, type])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return address
}
