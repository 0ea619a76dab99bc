import { crc32, deflateSync } from 'node:zlib'

const size = { width: 640, height: 360 }

/** A picture of one colour, as PNG. */
export function picture(): Buffer {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(size.width * 3, 0x9a)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: size.height }, () => row)))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size.width, 0)
  header.writeUInt32BE(size.height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
