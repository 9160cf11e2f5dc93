import { kinds } from './kinds.js';
import { ladderOf } from './ladders.js';
import {
  applicableRungs,
  firstStageProblem,
  isStepBack,
  reachedRungs,
  rungMarkProblem,
  stageLabel,
  stageProblem,
  type StageChange,
} from './stages.js';
import { codeList } from './terms.js';
import { englishWords } from './refusals/refusal-words.js';

const today = '2026-11-22';
const treaty = { kind: 'AGREEMENT', stage: 'IN_NEGOTIATION', instrumentType: 'TREATY' } as const;
const change = (stage: string, more: Partial<StageChange> = {}): StageChange => ({
  stage,
  effectiveOn: '2026-06',
  supports: [{ role: 'SUPPORTS', grade: 'A' }],
  ...more,
});

describe('a change of stage', () => {
  it('goes up with support of the rung’s grade, past rungs between too', () => {
    expect(stageProblem(treaty, change('SIGNED'), today)).toBeNull();
    expect(
      stageProblem(treaty, change('TEXT_AGREED', { supports: [{ role: 'SUPPORTS', grade: 'B' }] }), today),
    ).toBeNull();
  });

  it.each([
    ['the undertaker’s own word', 'GRADE_NEEDED', [{ role: 'SUPPORTS', grade: 'D' }]],
    ['nothing', 'GRADE_UNCITED', []],
    ['what contradicts it', 'GRADE_UNCITED', [{ role: 'CONTRADICTS', grade: 'A' }]],
    ['context', 'GRADE_UNCITED', [{ role: 'CONTEXT', grade: 'A' }]],
    [
      'weak support beside strong context',
      'GRADE_NEEDED',
      [
        { role: 'SUPPORTS', grade: 'B' },
        { role: 'CONTEXT', grade: 'A' },
      ],
    ],
  ] as const)('is refused on %s', (_, code, supports) => {
    expect(stageProblem(treaty, change('SIGNED', { supports }), today)).toMatchObject({
      code,
      field: 'supports',
    });
  });

  it('says “or better” of no grade that has no better', () => {
    const wanting = (stage: string) => englishWords(stageProblem(treaty, change(stage, { supports: [] }), today)!);
    expect(wanting('SIGNED')).toContain('grade A (“');
    expect(wanting('TEXT_AGREED')).toContain('grade B or better (“');
  });

  it('names the best grade cited', () => {
    const supports = [
      { role: 'SUPPORTS', grade: 'D' },
      { role: 'SUPPORTS', grade: 'C' },
    ] as const;
    expect(englishWords(stageProblem(treaty, change('SIGNED', { supports }), today)!)).toContain('is grade C');
  });

  it.each([
    ['a rung of another kind', treaty, 'PAID_OVER', 'STAGE_UNKNOWN'],
    ['no rung at all', treaty, 'toString', 'STAGE_UNKNOWN'],
    ['ratification of a memorandum', { ...treaty, instrumentType: 'MEMORANDUM' }, 'RATIFIED', 'STAGE_FOR_TREATIES'],
    ['ratification where the type is not known', { ...treaty, instrumentType: null }, 'RATIFIED', 'STAGE_FOR_TREATIES'],
    ['a rung marked as not applying', { ...treaty, notApplicable: ['SIGNED'] }, 'SIGNED', 'STAGE_NOT_APPLICABLE'],
    ['the rung it is on', treaty, 'IN_NEGOTIATION', 'STAGE_UNCHANGED'],
  ] as const)('is refused to %s', (_, commitment, stage, code) => {
    expect(stageProblem(commitment, change(stage), today)).toMatchObject({ code, field: 'stage' });
  });

  it.each([
    ['2026-02-31', 'DAY_NOT_IN_MONTH'],
    ['', 'DATE_UNREADABLE'],
    ['2026-11-23', 'STAGE_IN_FUTURE'],
    ['2027', 'STAGE_IN_FUTURE'],
    ['../2026', 'STAGE_WITHOUT_BEGINNING'],
  ])('is refused on %j', (effectiveOn, code) => {
    expect(stageProblem(treaty, change('SIGNED', { effectiveOn }), today)).toMatchObject({
      code,
      field: 'effectiveOn',
    });
  });

  it('may be dated to a month that is not over', () => {
    expect(stageProblem(treaty, change('SIGNED', { effectiveOn: '2026-11' }), today)).toBeNull();
  });

  it('goes back with a reason and no support', () => {
    const back = change('PROPOSED', { supports: [] });
    expect(stageProblem(treaty, back, today)).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(stageProblem(treaty, { ...back, reason: 'Entered on the wrong commitment' }, today)).toBeNull();
  });

  it('resumes what was postponed, and reopens what was cancelled only as a correction', () => {
    expect(isStepBack('SUMMIT', 'POSTPONED', 'ANNOUNCED')).toBe(false);
    expect(isStepBack('SUMMIT', 'CANCELLED', 'HELD')).toBe(true);
    expect(isStepBack('SUMMIT', 'HELD', 'CANCELLED')).toBe(false);
    expect(stageProblem({ kind: 'SUMMIT', stage: 'CANCELLED' }, change('HELD'), today)).toMatchObject({
      code: 'TEXT_MISSING',
    });
  });
});

describe('a first stage', () => {
  it.each(codeList(kinds))('%s: any of its rungs that applies, without other support', (kind) => {
    for (const { code } of ladderOf(kind))
      expect(firstStageProblem({ kind, instrumentType: 'TREATY' }, code)).toBeNull();
  });

  it('must be a rung that applies', () => {
    expect(firstStageProblem({ kind: 'AGREEMENT' }, 'LAID')).toMatchObject({ code: 'STAGE_FOR_TREATIES' });
    expect(firstStageProblem({ kind: 'FUNDING' }, 'SIGNED')).toMatchObject({ code: 'STAGE_UNKNOWN' });
  });

  it('is chosen from the stages that apply, with the label of its kind', () => {
    expect(applicableRungs({ kind: 'AGREEMENT', instrumentType: 'DEAL' }).map(({ code }) => code)).not.toContain(
      'RATIFIED',
    );
    expect([
      stageLabel('AGREEMENT', 'IN_FORCE'),
      stageLabel('REFORM', 'IN_FORCE'),
      stageLabel('OTHER', 'SIGNED'),
    ]).toEqual(['In force or effect', 'In force', 'SIGNED']);
  });
});

describe('a rung that does not apply', () => {
  const reform = { kind: 'REFORM', stage: 'ANNOUNCED' } as const;
  const mark = (stage: string, more: object = {}) => ({ stage, applies: false, reason: 'No law is needed.', ...more });
  const marked = { ...reform, notApplicable: ['CONSULTED'] };

  it('is marked with a reason, and unmarked with one', () => {
    expect(rungMarkProblem(reform, mark('CONSULTED'), ['ANNOUNCED'])).toBeNull();
    expect(rungMarkProblem(marked, mark('CONSULTED', { applies: true }), ['ANNOUNCED'])).toBeNull();
    expect(rungMarkProblem(treaty, mark('LAID'), ['IN_NEGOTIATION'])).toBeNull();
    for (const applies of [true, false]) {
      const held = applies ? marked : reform;
      expect(rungMarkProblem(held, mark('CONSULTED', { applies, reason: ' ' }), ['ANNOUNCED'])).toMatchObject({
        code: 'TEXT_MISSING',
        field: 'reason',
      });
    }
  });

  it('cannot be one that was reached and not corrected', () => {
    const reached = (stands: string[], recorded: string[]) => reachedRungs('REFORM', stands, recorded);
    expect(reached(['INTRODUCED'], ['ANNOUNCED', 'CONSULTED', 'INTRODUCED'])).toEqual([
      'INTRODUCED',
      'ANNOUNCED',
      'CONSULTED',
    ]);
    expect(reached(['ANNOUNCED'], ['ANNOUNCED', 'CONSULTED'])).toEqual(['ANNOUNCED']);
    expect(reached(['ANNOUNCED', 'ENACTED'], ['ANNOUNCED', 'ENACTED'])).toEqual(['ANNOUNCED', 'ENACTED']);
  });

  it.each([
    ['of another kind', reform, mark('SIGNED'), 'STAGE_UNKNOWN'],
    ['that its type of instrument has not', { ...treaty, instrumentType: 'DEAL' }, mark('LAID'), 'STAGE_FOR_TREATIES'],
    ['beside the ladder', { kind: 'SUMMIT', stage: 'ANNOUNCED' }, mark('CANCELLED'), 'RUNG_ASIDE'],
    ['at which it stands', reform, mark('ANNOUNCED'), 'RUNG_REACHED'],
    ['at which a party stands', reform, mark('INTRODUCED'), 'RUNG_REACHED'],
    ['that is marked', marked, mark('CONSULTED'), 'RUNG_MARKED_ALREADY'],
    ['that applies, back to applying', reform, mark('CONSULTED', { applies: true }), 'RUNG_APPLIES_ALREADY'],
  ] as const)('is not one %s', (_, commitment, asked, code) => {
    expect(rungMarkProblem(commitment, asked, ['ANNOUNCED', 'INTRODUCED'])).toMatchObject({ code, field: 'stage' });
  });
});
