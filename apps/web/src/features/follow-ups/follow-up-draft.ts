import type { FollowUpItem_FollowUpFragment } from '../../generated/graphql.js';
import type { Assignee } from './assignee-field.js';

/** A follow-up as it is typed. */
export interface FollowUpDraft {
  readonly title: string;
  readonly details: string;
  readonly assignee: Assignee | null;
  readonly dueOn: string;
}

/** As the server takes it. */
export function followUpInput({ title, details, assignee, dueOn }: FollowUpDraft) {
  return {
    title,
    details: details.trim() ? details : null,
    assigneeId: assignee?.is === 'person' ? assignee.id : null,
    teamId: assignee?.is === 'team' ? assignee.id : null,
    dueOn: dueOn || null,
  };
}

/** Who is to do a follow-up that is there already. */
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
