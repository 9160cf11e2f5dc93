import type { FollowUpItem_FollowUpFragment } from '../../generated/graphql.js';
import type { Assignee } from './assignee-field.js';

/** A follow-up in a form. */
export interface FollowUpDraft {
  readonly title: string;
  readonly details: string;
  readonly assignee: Assignee | null;
  readonly dueOn: string;
}

/** The input for the server. */
export function followUpInput({ title, details, assignee, dueOn }: FollowUpDraft) {
  return {
    title,
    details: details.trim() ? details : null,
    assigneeId: assignee?.is === 'person' ? assignee.id : null,
    teamId: assignee?.is === 'team' ? assignee.id : null,
    dueOn: dueOn || null,
  };
}

/** The assignee of an existing follow-up. */
export function assigneeOf({
  assignee,
  team,
}: Pick<FollowUpItem_FollowUpFragment, 'assignee' | 'team'>): Assignee | null {
  if (assignee) return { is: 'person', id: assignee.id, name: assignee.name };
  return team ? { is: 'team', id: team.id, name: team.name } : null;
}

export function draftOf(followUp: FollowUpItem_FollowUpFragment): FollowUpDraft {
  const { title, details, dueOn } = followUp;
  return { title, details: details ?? '', assignee: assigneeOf(followUp), dueOn: dueOn ?? '' };
}
