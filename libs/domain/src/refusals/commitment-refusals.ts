/** Why a commitment, or its statements, parties, links or milestones, cannot be saved. */
export const commitmentRefusals = {
  ARCHIVED:
    'This commitment is archived and cannot be changed. If it should not be, ask the manager of its team to restore it.',
  NOT_ARCHIVED: 'This commitment is not archived, so there is nothing to restore. Reload the page.',
  TEAM_UNCHANGED: 'This team already leads the commitment. Choose another team.',
  TOO_MANY_READERS: 'There are {count} named readers, and the limit is {limit}. Make a team the lead team instead.',
  ACCOUNTABLE_INACTIVE: '{name} can no longer sign in. Choose another person.',

  FIELD_TWICE: '“{typed}” is given twice. Keep the value that the source states.',
  FIELD_UNKNOWN: '{kind} has no field “{typed}”. Clear it, or choose the kind that has it.',
  FIELD_INVALID: 'This field was not sent as expected. Reload the page and enter it again.',
  CHOICE_UNKNOWN: 'This is not one of the choices. Use one of: {codes}.',

  TOO_MANY_PARTIES: 'There are {count} parties, and the limit is {limit}. Enter groups by their name.',
  PARTY_TWICE: 'The same party is entered twice with one role. Remove one of them.',
  PARTY_NOT_INFERRED: 'Only an organisation can be marked as inferred. Choose the organisation that the words mean.',
  UNDERTAKER_MISSING: 'Add who is committing to this. Use the source’s own words if it is not a listed organisation.',

  ROLE_MISSING: 'Choose what the passage does: it states, changes or withdraws the commitment.',
  ROLE_TWICE: 'The same role of the passage is chosen twice. Remove one.',
  STATED_ALREADY: 'This passage is already a statement of this commitment. Choose another passage.',
  STATEMENT_AND_REASON: 'There is a statement, and a reason why there is none. Remove one of them.',
  FOUNDING_STATEMENT_NEEDED:
    'The first passage of a commitment has to state it. Add that role, or add the passage to the commitment that it changes.',

  DUPLICATE_OF_ITSELF: 'A commitment cannot be a duplicate of itself. Choose another one.',
  DUPLICATE_ALREADY: 'This commitment is already marked as a duplicate. If that is wrong, undo it first.',
  DUPLICATE_OF_DUPLICATE:
    'The commitment you chose is a duplicate itself. Choose the commitment that it is a duplicate of.',
  NOT_DUPLICATE: 'This commitment is not marked as a duplicate, so there is nothing to undo. Reload the page.',
  FEWER_READERS:
    'Fewer people can see the commitment you chose than this one, so some would be sent to what they cannot see. Mark that one as the duplicate instead, or change its marking first.',

  LINK_TO_ITSELF: 'A commitment cannot be linked to itself. Choose another one.',
  LINKED_ALREADY: 'This link already exists. Choose another commitment or another kind of link.',
  LINK_IN_CIRCLE:
    'This would make a circle: through other links, the second commitment is already “{linkKind}” the first. Remove one of those links first.',
  TOO_MANY_LINKS: 'One of these commitments already has {limit} links, which is the limit. Remove one first.',
  BACKGROUND_ALREADY: 'This note is already in the background of this commitment. Choose another one.',
  TOO_MANY_BACKGROUNDS: 'This commitment already has {limit} background notes, which is the limit. Remove one first.',

  TOO_MANY_MILESTONES: 'There are {count} milestones, and the limit is {limit}. Keep the ones delivery depends on.',
  MILESTONE_TWICE: 'A milestone was sent twice. Reload the page and enter it again.',

  SCOPE_OF_ONE_STATEMENT:
    'These are the same statement. Choose the one that promised more, then the later one that promised less.',
  SCOPE_BACKWARDS: 'The second statement is earlier than the first. Choose them in the order of their dates.',
  SCOPE_MARKED_ALREADY:
    'The scope is already marked as narrowed between these two statements. Reload the page to see by whom and why.',
  SCOPE_MARK_WITHDRAWN_ALREADY: 'This mark has already been withdrawn. Reload the page to see by whom and why.',
} as const;
