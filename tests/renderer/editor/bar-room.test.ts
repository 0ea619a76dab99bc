import { expect, it } from 'vitest'
import { groupsWithoutRoom } from '../../../renderer/editor/bar-room.ts'

const bold = { name: 'bold', rank: 1, count: 3 }
const lists = { name: 'lists', rank: 2, count: 3 }
const undo = { name: 'undo', rank: 3, count: 2 }

/** What has no room in a bar of this width. */
function left(width: number): readonly string[] {
  return groupsWithoutRoom([undo, bold, lists], width).map(({ name }) => name)
}

it('leaves all in a bar that is wide enough', () => expect(left(229)).toEqual([]))
it('gives the menu the room of what matters least', () => expect(left(228)).toEqual(['undo']))
it('takes out as many groups as it needs, in their order', () => expect(left(201)).toEqual(['undo', 'lists']))
it('keeps the menu alone where there is no room', () => expect(left(30)).toEqual(['undo', 'bold', 'lists']))
