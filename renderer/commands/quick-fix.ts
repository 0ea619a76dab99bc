import { Lightbulb } from 'lucide-react'
import { offerQuickFixes } from '../state/problems.ts'
import { command } from './command.ts'

/** Offers the fixes of the finding at the cursor. */
export const quickFix = command({
  id: 'quick-fix',
  title: 'Quick fix…',
  icon: Lightbulb,
  key: 'Mod-.',
  menu: 'Edit',
  needs: 'article',
  run: offerQuickFixes,
})
