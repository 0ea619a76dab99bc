import { describe, expect, it } from 'vitest'
import { boundsOnScreens } from '../../../electron/app/window-bounds.ts'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const beside = { x: 1440, y: 0, width: 1920, height: 1080 }

describe('where a window opens', () => {
  it('is where it stood', () => {
    const last = { x: 1500, y: 40, width: 1200, height: 900 }
    expect(boundsOnScreens(last, [laptop, beside])).toEqual(last)
  })
  it('is the first screen when the other one is gone', () =>
    expect(boundsOnScreens({ x: 1500, y: 40, width: 1200, height: 800 }, [laptop])).toEqual({
      width: 1200,
      height: 800,
    }))
  it('is no larger than the screen', () =>
    expect(boundsOnScreens({ x: 0, y: 20, width: 2000, height: 2000 }, [laptop])).toEqual({
      x: 0,
      y: 25,
      width: 1440,
      height: 875,
    }))
  it('is never where its upper edge cannot be grasped', () =>
    expect(boundsOnScreens({ x: 100, y: -300, width: 1000, height: 700 }, [laptop])).not.toHaveProperty('y'))
  it('is of a usual size the first time', () =>
    expect(boundsOnScreens(null, [laptop])).toMatchObject({ width: 1360 }))
})
