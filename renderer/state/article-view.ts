import { create } from 'zustand'
import type { PostStatus } from '../../shared/domain/post.ts'
import { remember, remembered } from './remembered.ts'

/** How the list of articles is sorted. */
export type ArticleSort = (typeof sorts)[number]

const sorts = ['title', 'series', 'newest', 'oldest', 'status'] as const

/** What of the articles the list shows, and in which order. */
export interface ArticleView {
  readonly words: string
  readonly status: PostStatus | 'all' | 'findings'
  readonly sort: ArticleSort
}

const sortWords: Readonly<Record<ArticleSort, string>> = {
  title: 'Title',
  series: 'Series order',
  newest: 'Date, newest first',
  oldest: 'Date, oldest first',
  status: 'Status',
}

/** The orders to choose from, each with its words. */
export const sortChoices: readonly (readonly [ArticleSort, string])[] = sorts.map((sort) => [
  sort,
  sortWords[sort],
])

const key = 'article-sort'

/** The view of the list; its order is remembered, what it leaves out is not. */
export const useArticleView = create<ArticleView>(() => ({
  words: '',
  status: 'all',
  sort: remembered(key, sorts, 'title'),
}))

/** Changes part of the view. */
export function setArticleView(change: Partial<ArticleView>): void {
  useArticleView.setState(change)
  if (change.sort !== undefined) remember(key, change.sort)
}
