import { PassageService } from '@followthrough/server/sources/passage.service';
import { startApplication, type Application, type Caller, type Json } from '../support/application.js';
import { archivedSource, someText, spanOf } from '../support/given-sources.js';
import { itWithNaughtyStrings, naughtyStrings } from '../support/shared.js';
import { givenIn, type Given } from '../support/given.js';

const note = `mutation ($input: NotePassageInput!) {
  notePassage(input: $input) {
    __typename
    ... on Note {
      id kind measure value valueWords unit period comparison words createdBy { name }
      passage { id start end quote prefix suffix source { id } } source { id }
    }
    ... on Problem { message }
    ... on InvalidInput { code field }
  }
}`;

describe('passages', () => {
  let application: Application;
  let given: Given;
  let contributor: Caller & { name: string };

  beforeAll(async () => {
    application = await startApplication();
    given = givenIn(application);
    contributor = await given.contributor(await given.team());
  });
  afterAll(() => application.close());

  const position = { kind: 'POSITION' };
  const noteAt = (source: Json, span: object, facts: object = position) =>
    contributor.ask(note, { input: { sourceId: source.id, ...span, note: facts } });
  const eventsOf = (id: string) =>
    application.database.query<{ type: string }>(
      'select type from events where subject_id = $1 order by subject_version',
      [id],
    );

  it('hold their exact words, with those around them, and no white space', async () => {
    const text = someText();
    const source = await archivedSource(contributor, text);
    const { start, end } = spanOf(text, '\nNorland will open a ferry line to Sudmark by June 2026.\n\n');
    const { passage } = await noteAt(source, { start, end });
    expect(passage).toMatchObject({
      start: start + 1,
      quote: 'Norland will open a ferry line to Sudmark by June 2026.',
      source: { id: source.id },
    });
    expect(text.slice(passage.start, passage.end)).toBe(passage.quote);
    expect(text.slice(0, passage.start).endsWith(passage.prefix)).toBe(true);
    expect(text.slice(passage.end).startsWith(passage.suffix)).toBe(true);
    expect([passage.prefix.length, passage.suffix.length <= 64]).toEqual([64, true]);
  });

  it('count UTF-16 code units, and never split a character', async () => {
    const text = '😀😀 They will sign 👩‍🚀 the accord. 😀';
    const source = await archivedSource(contributor, text);
    const span = spanOf(text, 'sign 👩‍🚀 the accord.');
    const { passage } = await noteAt(source, span);
    expect(passage.quote).toBe('sign 👩‍🚀 the accord.');
    expect(passage.suffix).toBe(' 😀');
    for (const wrong of [
      { start: 1, end: 9 },
      { start: 4, end: text.length - 1 },
    ]) {
      expect(await noteAt(source, wrong)).toMatchObject({ code: 'PASSAGE_OUTSIDE' });
    }
    const halves = '😀'.repeat(60);
    const crowded = await archivedSource(contributor, `a${halves}words${halves}`);
    const within = await noteAt(crowded, spanOf(`a${halves}words`, 'words'));
    expect(within.passage.prefix).toBe('😀'.repeat(32));
    expect(within.passage.suffix).toBe('😀'.repeat(32));
  });

  it('keep a figure as the source writes it, beside its number', async () => {
    const text = someText('Some 9,400 boats crossed.');
    const source = await archivedSource(contributor, text);
    const figure = { kind: 'FIGURE', measure: 'boats', value: '9400', valueWords: '9,400' };
    const span = spanOf(text, '9,400 boats');
    expect(await noteAt(source, span, figure)).toMatchObject({ value: '9400', valueWords: '9,400' });
    expect(await noteAt(source, span, { ...figure, value: '94' })).toMatchObject({ code: 'VALUES_DIFFER' });
    expect(await noteAt(source, span, { ...figure, valueWords: '9400' })).toMatchObject({ code: 'NOTED_ALREADY' });
  });

  it('are one, however often the same words are marked, by two at once too', async () => {
    const text = someText();
    const source = await archivedSource(contributor, text);
    const span = spanOf(text, 'thanked');
    const answers = await Promise.all([
      noteAt(source, span, { kind: 'PAST_ACT' }),
      noteAt(source, { start: span.start - 1, end: span.end + 1 }, position),
    ]);
    expect(new Set(answers.map(({ passage }) => passage.id)).size).toBe(1);
    const outside = await Promise.all(
      [1, 2, 3].map(() => application.arrange((ctx) => keep(application, ctx, source.id, span.start, span.end + 2))),
    );
    expect(new Set(outside).size).toBe(1);
  });

  it('refuse positions that mark nothing', async () => {
    const text = `${someText()}   \n   `;
    const source = await archivedSource(contributor, text);
    const refused: [number, number, string][] = [
      [-1, 5, 'PASSAGE_OUTSIDE'],
      [5, 5, 'PASSAGE_OUTSIDE'],
      [9, 5, 'PASSAGE_OUTSIDE'],
      [0, text.length + 1, 'PASSAGE_OUTSIDE'],
      [2_147_483_000, 2_147_483_647, 'PASSAGE_OUTSIDE'],
      [text.length - 5, text.length, 'PASSAGE_EMPTY'],
    ];
    for (const [start, end, code] of refused) expect(await noteAt(source, { start, end })).toMatchObject({ code });
    const long = await archivedSource(contributor, `${someText()}${'x'.repeat(10_001)}`);
    expect(await noteAt(long, { start: long.textLength - 10_001, end: long.textLength })).toMatchObject({
      code: 'PASSAGE_TOO_LONG',
    });
    expect((await eventsOf(source.id)).map(({ type }) => type)).toEqual(['source.archived']);
  });

  it('are noted as figures, past acts and positions, each with what belongs to it', async () => {
    const text = someText('Crossings went down 36 % on last year.');
    const source = await archivedSource(contributor, text);
    const figure = {
      kind: 'FIGURE',
      measure: 'crossings',
      value: '36',
      unit: '%',
      period: null,
      comparison: 'on last year',
      words: null,
    };
    const span = spanOf(text, '36 %');
    expect(await noteAt(source, span, figure)).toMatchObject({ ...figure, createdBy: { name: contributor.name } });
    expect(await noteAt(source, span, { ...figure, value: '36.0' })).toMatchObject({ code: 'NOTED_ALREADY' });
    expect(await noteAt(source, span, { ...figure, measure: 'boats' })).toMatchObject({ measure: 'boats' });
    expect(await noteAt(source, span, { kind: 'FIGURE' })).toMatchObject({ code: 'TEXT_MISSING', field: 'measure' });
    expect(await noteAt(source, span, { ...position, value: '1' })).toMatchObject({ code: 'NOTE_NOT_A_FIGURE' });
    const absurd = { input: { sourceId: source.id, ...span, note: { ...figure, value: '1e999' } } };
    expect((await contributor.send(note, absurd)).status).toBe(400);
    const listed = await contributor.ask(
      'query ($id: UUID!) { source(id: $id) { notes { totalCount } passages { totalCount edges { node { quote notes { measure } } } } } }',
      { id: source.id },
    );
    expect(listed.notes.totalCount).toBe(2);
    expect(listed.passages.edges).toEqual([
      { node: { quote: '36 %', notes: [{ measure: 'crossings' }, { measure: 'boats' }] } },
    ]);
    expect((await eventsOf(source.id)).map(({ type }) => type)).toEqual([
      'source.archived',
      'passage.noted',
      'passage.noted',
    ]);
  });

  itWithNaughtyStrings('bring naughty strings back unchanged', async () => {
    const strings = naughtyStrings().filter((words) => words.trim() !== '');
    const text = `${someText()}${strings.join('\n')}`;
    const source = await archivedSource(contributor, text);
    for (let at = 0; at < strings.length; at += 6) {
      const [measure, unit, period, comparison] = strings
        .slice(at)
        .concat(strings)
        .map((words) => words.slice(0, 300));
      const words = strings.slice(at, at + 6).join('\n');
      const facts = { kind: 'FIGURE', measure, unit, period, comparison, words };
      const span = spanOf(text, words);
      const made = await noteAt(source, span, facts);
      expect(made).toMatchObject(facts);
      expect(text.slice(made.passage.start, made.passage.end)).toBe(made.passage.quote);
    }
  });

  it('are seen by everyone signed in, and noted by contributors', async () => {
    const text = someText();
    const source = await archivedSource(contributor, text);
    const { passage } = await noteAt(source, spanOf(text, 'hosts'));
    const stranger = await given.stranger();
    const read = 'query ($id: UUID!) { passage(id: $id) { quote } }';
    expect(await stranger.ask(read, { id: passage.id })).toEqual({ quote: 'hosts' });
    expect((await application.nobody.send(read, { id: passage.id })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const input = { sourceId: source.id, ...spanOf(text, 'islands'), note: position };
    expect((await stranger.send(note, { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const missing = { ...input, sourceId: '00000000-0000-7000-8000-000000000000' };
    expect((await contributor.send(note, { input: missing })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

async function keep(
  application: Application,
  ctx: Parameters<PassageService['keep']>[0],
  sourceId: string,
  start: number,
  end: number,
): Promise<string> {
  const passages = application.app.get(PassageService);
  const text = await passages.textOf(ctx, sourceId);
  const quotation = { start, end, quote: text.slice(start, end), prefix: '', suffix: '' };
  return (await passages.keep(ctx, sourceId, quotation)).id;
}
