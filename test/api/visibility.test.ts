import { commitmentPolicy, type ReadableCommitment } from '@followthrough/domain/policies/commitment';
import { viewerOf, type Viewer, type ViewerFacts } from '@followthrough/domain/policies/viewer';
import { Role, type TeamRole } from '@followthrough/domain/vocabulary';
import { commitmentView } from '@followthrough/server/commitments/commitment.view';
import { eventView } from '@followthrough/server/platform/trail/event.view';
import { Reader } from '@followthrough/server/platform/views/reader';
import { rowOf } from '@followthrough/server/platform/sql/columns';
import { identifier, raw, sql, statement, type Sql } from '@followthrough/server/platform/sql/sql';
import { allViews } from '@followthrough/server/platform/views/declare';
import { Part, type View } from '@followthrough/server/platform/views/view';
import { visible } from '@followthrough/server/platform/views/visibility';
import { loadDemo } from '@followthrough/worker/demo/load';
import { readDemo } from '@followthrough/worker/demo/read-demo';
import { startApplication, type Application, type Json } from '../support/application.js';

interface Held extends ReadableCommitment {
  readonly id: string;
  readonly leadTeamId: string;
}

const somebody = '00000000-0000-7000-8000-000000000000';
const personWith = (facts: Partial<ViewerFacts>) => viewerOf({ id: somebody, roles: [], ...facts });
const memberOf = (teamId: string, role: TeamRole) => personWith({ roles: [{ teamId, role }] });

interface Way {
  readonly joins: Sql;
  readonly to: Sql;
  /** Some readers of the commitment cannot see the part: an assessment that is a draft. */
  readonly isNarrower: boolean;
}

/** From the rows of a view, `t`, to the commitments they are part of, as the alias `to`. */
function wayToCommitment(view: View<object>, alias = 't'): Way | null {
  if (view.name === commitmentView.name) return { joins: raw(''), to: raw(alias), isNarrower: false };
  const rule = view.visibleTo;
  if (!(rule instanceof Part)) return null;
  const whole = `${alias}_whole`;
  const further = wayToCommitment(rule.whole, whole);
  if (!further) return null;
  const key = rowOf<Record<string, unknown>>(view.table, raw(alias))[rule.key]!;
  const join = sql`join ${identifier(rule.whole.table.name)} ${raw(whole)} on ${raw(whole)}.id = ${key}`;
  return {
    joins: sql`${join} ${further.joins}`,
    to: further.to,
    isNarrower: further.isNarrower || rule.also !== null,
  };
}

describe('what belongs to a commitment', () => {
  let application: Application;
  let held: readonly Held[];
  let readers: readonly (readonly [string, Viewer | null])[];

  beforeAll(async () => {
    application = await startApplication();
    await loadDemo(application.app, { demo: await readDemo(), say: () => undefined });
    // The one kind of part that the demo has none of.
    await application.database.query(
      `insert into assessment_withdrawals (assessment_id, reason, at, "by")
       select id, 'Drafted too early.', now(), drafted_by from assessments a
       where not exists (select 1 from assessment_replies r where r.assessment_id = a.id) order by id limit 1`,
    );
    held = await application.database.query<Held>(
      'select id, lead_team_id as "leadTeamId", marking, named_readers as "namedReaders" from commitments',
    );
    const secret = held.find(
      ({ marking, namedReaders }) => marking === 'OFFICIAL_SENSITIVE' && namedReaders.length > 0,
    )!;
    const other = held.find(({ leadTeamId }) => leadTeamId !== secret.leadTeamId)!;
    readers = [
      ['nobody', null],
      ['somebody in no team', personWith({})],
      ['a viewer of its team', memberOf(secret.leadTeamId, Role.VIEWER)],
      ['a manager of another team', memberOf(other.leadTeamId, Role.MANAGER)],
      ['a reader named on it', personWith({ id: secret.namedReaders[0]! })],
      ['an administrator', personWith({ isAdministrator: true })],
      ['an auditor', personWith({ isAuditor: true })],
    ];
  });
  afterAll(() => application.close());

  const ids = async (query: Sql): Promise<string[]> => {
    const { text, parameters } = statement(query);
    const rows = await application.database.query<{ id: string }>(text, parameters as unknown[]);
    return rows.map(({ id }) => id).sort();
  };
  const seenBy = async (viewer: Viewer | null, view: View<object>, from: Sql): Promise<string[]> =>
    ids(sql`${from} where ${visible(view, raw('t'), new Reader(viewer, null))}`);
  const readable = (viewer: Viewer | null, every: readonly string[]) =>
    every.filter((id) => viewer && commitmentPolicy.read(viewer, held.find((one) => one.id === id)!));

  it('is visible to exactly the readers of the commitment, in every table with a part of one', async () => {
    const parts = [...allViews().values()].flatMap((view) => {
      const way = wayToCommitment(view);
      const from = way && sql`select distinct ${way.to}.id from ${identifier(view.table.name)} t ${way.joins}`;
      return from ? [{ view, from, isNarrower: way.isNarrower }] : [];
    });
    expect(parts.length).toBeGreaterThan(10);
    for (const { view, from, isNarrower } of parts) {
      const every = await ids(from);
      expect([view.name, every.length > 0]).toEqual([view.name, true]);
      const shown = new Set<string>();
      for (const [who, viewer] of readers) {
        const [seen, readers] = [await seenBy(viewer, view, from), readable(viewer, every)];
        if (isNarrower) expect([view.name, who, readers]).toEqual([view.name, who, expect.arrayContaining(seen)]);
        else expect([view.name, who, seen]).toEqual([view.name, who, readers]);
        for (const id of seen) shown.add(id);
      }
      expect([view.name, shown.size > 0]).toEqual([view.name, true]);
    }
  });

  it('is not reached through a part of another commitment', async () => {
    const [shown, hidden] = [false, true].map(
      (isHidden) => held.find(({ marking }) => (marking === 'OFFICIAL_SENSITIVE') === isHidden)!,
    );
    await application.database.query(
      `insert into parties (id, commitment_id, role, words, position)
       values ('${somebody}', '${hidden!.id}', 'UNDERTAKES', 'The Ministry of Secrets', 99)`,
    );
    await application.database.query(
      `insert into stage_changes (id, commitment_id, party_id, stage, recorded_at)
       values ('${somebody}', '${shown!.id}', '${somebody}', 'ANNOUNCED', now())`,
    );
    const [person] = await application.database.query<{ id: string }>('select id from people limit 1');
    const reader = await application.as(person!);
    const asked = `query ($id: UUID!) { commitment(id: $id) { stageChanges { edges { node { id party { words } } } } } }`;
    const { stageChanges } = await reader.ask(asked, { id: shown!.id });
    expect(stageChanges.edges.map(({ node }: Json) => node)).toContainEqual({ id: somebody, party: null });
  });

  it('is not reached through a part of such a part, either', async () => {
    const hidden = held.find(({ marking }) => marking === 'OFFICIAL_SENSITIVE')!;
    const [report] = await application.database.query<{ id: string; commitmentId: string }>(
      `select s.judgement_id as id, c.id as "commitmentId" from standings s join commitments c on c.id = s.commitment_id
       where s.voice = 'REPORTED' and s.until_at = 'infinity' and s.judgement_id is not null
         and c.marking <> 'OFFICIAL_SENSITIVE' limit 1`,
    );
    // As no service writes it, and as no trigger allows it.
    await application.database.query(`do $$ begin
      perform set_config('session_replication_role', 'replica', true);
      insert into milestones (id, commitment_id, position, words, is_required, needed_grade, created_at)
        values ('${somebody}', '${hidden.id}', 99, 'The secret pier opens', true, 'B', now());
      insert into sign_offs (id, judgement_id, decision, at, "by", override, unmet_milestone_ids)
        select '${somebody}', '${report!.id}', 'AGREED', now(), id, 'So.', '{${somebody}}' from people limit 1;
    end $$`);
    const [person] = await application.database.query<{ id: string }>('select id from people limit 1');
    const reader = await application.as(person!);
    const asked = `query ($id: UUID!) { commitment(id: $id) { currentReport { signOffs { id unmetMilestones { words } }
      commitment { id } } } }`;
    const { currentReport } = await reader.ask(asked, { id: report!.commitmentId });
    expect(currentReport.signOffs).toContainEqual({ id: somebody, unmetMilestones: [] });
    expect(currentReport.commitment).toEqual({ id: report!.commitmentId });
  });

  it('is recorded in events visible only to them', async () => {
    const view = eventView as unknown as View<object>;
    const from = sql`select distinct c.id from events t join commitments c on c.id = t.subject_id`;
    for (const [who, viewer] of readers) {
      expect([who, await seenBy(viewer, view, from)]).toEqual([who, readable(viewer, await ids(from))]);
    }
  });
});
