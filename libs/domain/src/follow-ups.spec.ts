import {
  type FollowUpFacts,
  type FollowUpStep,
  assigneeProblem,
  followUpProblem,
  isToDo,
  mayStep,
  stateAfter,
  stepProblem,
} from './follow-ups.js';
import { limits } from './limits.js';
import { codeList } from './terms.js';
import { followUpStates } from './vocabulary.js';

const today = '2026-11-22';
const facts = (more: Partial<FollowUpFacts> = {}): FollowUpFacts => ({ title: 'Ask', assigneeId: 'p', ...more });

describe('a follow-up', () => {
  it('is for a person or a team, by some day or none', () => {
    expect(followUpProblem(facts(), today)).toBeNull();
    expect(followUpProblem(facts({ assigneeId: null, teamId: 't', dueOn: today }), today)).toBeNull();
  });

  it.each([
    ['a blank title', { title: '\t' }, 'TEXT_MISSING', 'title'],
    ['a title too long', { title: 'x'.repeat(limits.line + 1) }, 'TEXT_TOO_LONG', 'title'],
    ['details with a NUL', { details: 'a\0b' }, 'TEXT_HAS_NUL', 'details'],
    ['nobody to do it', { assigneeId: null }, 'FOLLOW_UP_UNASSIGNED', 'assigneeId'],
    ['two to do it', { teamId: 't' }, 'FOLLOW_UP_ASSIGNED_TWICE', 'assigneeId'],
    ['a day that is over', { dueOn: '2026-11-21' }, 'FOLLOW_UP_IN_PAST', 'dueOn'],
  ])('does not have %s', (_, more, code, field) => {
    expect(followUpProblem(facts(more), today)).toMatchObject({ code, field });
  });

  it('keeps a day that has passed meanwhile, and takes no other such day', () => {
    expect(followUpProblem(facts({ dueOn: '2026-11-01' }), today, '2026-11-01')).toBeNull();
    expect(followUpProblem(facts({ dueOn: '2026-11-02' }), today, '2026-11-01')?.code).toBe('FOLLOW_UP_IN_PAST');
  });
});

describe('the steps of a follow-up', () => {
  it.each<[FollowUpStep, string]>([
    ['start', 'OPEN'],
    ['finish', 'OPEN STARTED'],
    ['reopen', 'DONE CANCELLED'],
    ['cancel', 'OPEN STARTED'],
  ])('%s is possible from %s, and from nowhere else', (step, from) => {
    const possible = codeList(followUpStates).filter((state) => mayStep(state, step));
    expect(possible.join(' ')).toBe(from);
    for (const state of codeList(followUpStates)) {
      expect(stepProblem(state, step, 'Because')?.code).toBe(
        possible.includes(state) ? undefined : 'FOLLOW_UP_STEP_IMPOSSIBLE',
      );
    }
  });

  it('say what came of it, or why', () => {
    expect(stepProblem('STARTED', 'finish', ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'outcome' });
    expect(stepProblem('OPEN', 'cancel')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(stepProblem('DONE', 'reopen', 'x'.repeat(limits.words + 1))?.code).toBe('TEXT_TOO_LONG');
    expect(stepProblem('OPEN', 'start')).toBeNull();
  });

  it('lead to open or closed states', () => {
    expect(codeList(followUpStates).filter(isToDo)).toEqual(['OPEN', 'STARTED']);
    expect(isToDo(stateAfter('reopen'))).toBe(true);
    expect(isToDo(stateAfter('cancel'))).toBe(false);
  });
});

describe('an assignee', () => {
  const ana = { name: 'Ana Costa', isTeam: false, isGone: false, sees: true };

  it('works here, and sees what it is about', () => {
    expect(assigneeProblem(ana)).toBeNull();
    expect(assigneeProblem({ ...ana, isGone: true })).toMatchObject({ code: 'ASSIGNEE_LEFT', field: 'assigneeId' });
    expect(assigneeProblem({ ...ana, sees: false })).toMatchObject({
      code: 'ASSIGNEE_CANNOT_SEE',
      field: 'assigneeId',
    });
    expect(assigneeProblem({ ...ana, isTeam: true, sees: false })).toMatchObject({
      code: 'TEAM_CANNOT_SEE',
      field: 'teamId',
    });
  });
});
