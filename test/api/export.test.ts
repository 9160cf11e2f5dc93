import type { Team } from '@followthrough/server/people/teams/team.entity';
import type { Person } from '@followthrough/server/people/persons/person.entity';
import { limits } from '@followthrough/domain/limits';
import { Refusal } from '@followthrough/server/platform/ground/refusal';
import { Rate } from '@followthrough/server/platform/http/rate';
import { RegisterExportRoutes } from '@followthrough/server/register/export/register-export.routes';
import { partOf } from '../support/archive.js';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { givenIn, type Given } from '../support/given.js';
import { statementsBesidesSession } from '../support/statements.js';
import { eventually } from '../support/worker.js';

const columns = 'title,status,due,partners,owner,report,evidence,amount';

describe('the register as a file', () => {
  let application: Application;
  let given: Given;
  let ours: Team;
  let contributor: Person & Caller;

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    ours = await given.team('Ours');
    contributor = await given.contributor(ours);
  });
  afterAll(() => application.close());

  const asked = (format: string, query: Record<string, string>, caller: Caller = contributor) =>
    fetch(`${application.address}/export/register.${format}?${new URLSearchParams(query)}`, {
      headers: caller.token ? { cookie: `followthrough_session=${caller.token}` } : {},
    });
  const lines = async (query: Record<string, string>, caller?: Caller) =>
    (await (await asked('csv', query, caller)).text())
      .replace(/^\uFEFF/, '')
      .split('\r\n')
      .slice(0, -1);
  const only = (...teams: Team[]) => JSON.stringify({ teamIds: teams.map(({ id }) => id) });

  it('has the filter, the order and the columns that were asked for, and the names that people know', async () => {
    const team = await given.team('Bells');
    const partner = await given.organisation({ name: 'Sudmark' });
    const own = await given.organisation({ name: 'Norland', isOwn: true });
    const parties = [
      { organisationId: own.id, role: 'UNDERTAKES' },
      { organisationId: partner.id, role: 'PARTNER' },
    ];
    const member = await given.contributor(team);
    await given.commitment(member, team, { title: 'Quays, “new” ones', parties, accountableId: member.id });
    await given.commitment(member, team, { title: 'Bells', parties });
    const answer = await asked('csv', { columns: 'title,status,partners,owner', order: 'TITLE', filter: only(team) });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=register-2026-11-22\.csv$/);
    const text = Buffer.from(await answer.arrayBuffer()).toString();
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.slice(1).split('\r\n')).toEqual([
      'Reference,Title,Status,Partner,Owner',
      expect.stringMatching(/^FT-\d+,Bells,Unclear,Sudmark,$/),
      expect.stringMatching(new RegExp(`^FT-\\d+,"Quays, “new” ones",Unclear,Sudmark,${member.name}$`)),
      '',
    ]);
  });

  it('runs nothing as a formula, and keeps numbers as numbers', async () => {
    const team = await given.team('Formulas');
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://example.org")', '＝1+1'];
    for (const title of texts) await given.arranged(team, { title, kind: 'FUNDING' });
    const sum = { title: 'Sum', kind: 'FUNDING' as const, amount: '75000000.50', currency: 'GBP' };
    await given.arranged(team, sum);
    const query = { columns: 'title,amount', order: 'REFERENCE', filter: only(team) };
    const found = (await lines(query)).slice(1).map((line) => line.replace(/^FT-\d+,/, ''));
    expect(found).toEqual([
      "'=1+1,,",
      "'+1,,",
      "'-1,,",
      "'@SUM(A1),,",
      `"'=HYPERLINK(""https://example.org"")",,`,
      "'＝1+1,,",
      'Sum,75000000.50,GBP',
    ]);
    const sheet = partOf(Buffer.from(await (await asked('xlsx', query)).arrayBuffer()), 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<c r="B2" s="2" t="inlineStr"><is><t xml:space="preserve">=1\+1<\/t>/);
    expect(sheet).toMatch(/<c r="C8"><v>75000000\.50?<\/v><\/c>/);
  });

  it('has only what its reader can see, and needs a session', async () => {
    const team = await given.team('Secrets');
    const member = await given.contributor(team);
    await given.arranged(team, { title: 'Open' });
    await given.arranged(team, { title: 'Hidden', marking: 'OFFICIAL_SENSITIVE', handlingInstruction: 'Team only' });
    const query = { columns: 'title', filter: only(team) };
    expect(await lines(query, member)).toHaveLength(3);
    expect((await lines(query)).join()).not.toContain('Hidden');
    const stranger = await asked('csv', query, application.nobody);
    expect([stranger.status, await stranger.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
  });

  it.each([
    ['columns that are none', { columns: 'title,toString' }],
    ['no column', { columns: '' }],
    ['a filter that is none', { columns: 'title', filter: '{"kinds":["FERRY"]}' }],
    ['a filter that is no JSON', { columns: 'title', filter: '{' }],
    ['an order that is none', { columns: 'title', order: 'COLOUR' }],
  ])('refuses %s', async (_, query) => {
    const answer = await asked('xlsx', query);
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'INVALID', reason: 'VALUE_UNFIT' }]);
  });

  it('is read a hundred rows at a time, and no further than its reader stays', async () => {
    const team = await given.team('Many');
    for (let number = 1; number <= limits.pageSize + 1; number++) await given.arranged(team, { title: `N ${number}` });
    const query = { columns, order: 'REFERENCE', filter: only(team) };
    let rows: string[] = [];
    const statements = await statementsBesidesSession(async () => void (rows = await lines(query)));
    expect([rows.length, statements]).toEqual([limits.pageSize + 2, 2]);
    expect(rows.at(-1)).toContain(`N ${limits.pageSize + 1}`);
  });

  it('is refused as a sheet where it has more rows than a sheet, and never as CSV', async () => {
    const team = await given.team('More than a sheet');
    for (const title of ['One', 'Two', 'Three']) await given.arranged(team, { title });
    const routes = application.app.get(RegisterExportRoutes);
    const query = { columns: 'title', filter: only(team) };
    try {
      routes.sheetRows = 2;
      const refused = await asked('xlsx', query);
      expect([refused.status, await refused.json()]).toMatchObject([
        400,
        { reason: 'EXPORT_TOO_LONG', message: expect.stringContaining('at most 2 commitments, and this filter has 3') },
      ]);
      expect(await lines(query)).toHaveLength(4);
      routes.sheetRows = 3;
      expect((await asked('xlsx', query)).status).toBe(200);
    } finally {
      routes.sheetRows = limits.sheetRows;
    }
  });

  it('is read no further once its reader is gone, not even where it waits for its turn', async () => {
    const team = await given.team('Left');
    for (let number = 1; number <= limits.pageSize * 2 + 1; number++)
      await given.arranged(team, { title: `L ${number}` });
    const rate = application.app.get(Rate);
    const { take } = rate;
    const leaving = new AbortController();
    const waitSeconds = 0.2;
    let turns = 0;
    try {
      rate.take = async () => {
        turns += 1;
        if (turns === 1) return;
        if (turns === 2) throw Refusal.tooMany(waitSeconds);
      };
      const address = `${application.address}/export/register.csv?${new URLSearchParams({ columns, filter: only(team) })}`;
      const headers = { cookie: `followthrough_session=${contributor.token}` };
      const left = fetch(address, { headers, signal: leaving.signal });
      await eventually(async () => turns === 2);
      leaving.abort();
      await expect(left).rejects.toThrow();
      await new Promise((resolve) => setTimeout(resolve, waitSeconds * 3_000));
      expect(turns).toBe(2);
    } finally {
      rate.take = take;
    }
  });
});
