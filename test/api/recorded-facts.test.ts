import { originNames } from '@followthrough/domain/facts';
import { organisationFacts } from '@followthrough/domain/organisation-facts';
import { sourceFacts } from '@followthrough/domain/source-facts';
import { OrganisationMember } from '@followthrough/server/organisations/organisation-member.entity';
import { Organisation } from '@followthrough/server/organisations/organisation.entity';
import { SourceFact } from '@followthrough/server/sources/source-fact.entity';
import { SourceOriginal } from '@followthrough/server/sources/source-original.entity';
import { Source } from '@followthrough/server/sources/source.entity';
import { startApplication, type Application, type Caller } from '../support/application.js';
import { archiveSource, someText } from '../support/given-sources.js';
import { givenIn, type Given } from '../support/given.js';
import { mutationDocument } from '../support/mutations.js';
import { RecordComparison } from '../support/recorded.js';
import { sampleFacts } from '../support/sample-facts.js';

const untold = {
  'Organisation.id': 'The subject of the event.',
  'Organisation.createdAt': 'When the event was recorded.',
  'OrganisationMember.id': 'The two that it joins name it.',
  'OrganisationMember.organisationId': 'The subject of the event.',
  'Source.id': 'The subject of the event.',
  'Source.publishedEarliest': 'Follows from the date.',
  'Source.publishedLatest': 'Follows from the date.',
  'Source.text': 'Told by its hash.',
  'Source.textLength': 'Follows from the text.',
  'Source.sameTextSha256': 'Follows from the text.',
  'Source.archivedAt': 'When the event was recorded.',
  'Source.archivedBy': 'Who recorded the event.',
  'SourceOriginal.id': 'The subject of the event.',
  'SourceOriginal.size': 'Follows from the bytes.',
  'SourceOriginal.bytes': 'Told by their hash.',
  'SourceFact.id': 'Its name and its source name it.',
  'SourceFact.sourceId': 'The subject of the event.',
  'SourceFact.name': 'Told with its origin.',
  'SourceFact.origin': 'Told with its name.',
  'SourceFact.givenAt': 'When the event was recorded.',
  'SourceFact.givenBy': 'Who recorded the event.',
};

describe('the events of', () => {
  let application: Application;
  let record: RecordComparison;
  let given: Given;
  let contributor: Caller;

  beforeAll(async () => {
    application = await startApplication();
    record = new RecordComparison(application, untold);
    given = givenIn(application);
    contributor = await given.contributor(await given.team());
  });
  afterAll(() => application.close());

  const done = async (caller: Caller, mutation: string, input: object) => {
    const answer = await caller.ask(mutation, { input });
    expect(answer).not.toHaveProperty('message');
    return answer.id as string;
  };

  it('an organisation hold all that its form saves, entered and edited', async () => {
    const administrator = await given.administrator();
    const [parent, member, other] = [
      await given.organisation(),
      await given.organisation(),
      await given.organisation(),
    ];
    const facts = (more: object) =>
      sampleFacts(organisationFacts, {
        kind: 'GOVERNMENT',
        aliases: ['The Cabinet', 'Those in office'],
        parentId: parent.id,
        isOwn: true,
        ...more,
      });
    const id = await done(
      administrator,
      mutationDocument('createOrganisation'),
      facts({ memberIds: [member.id], inOfficeUntil: null }),
    );
    const missing = () =>
      record.missing(contributor, 'organisation', id, [
        [Organisation, { id }],
        [OrganisationMember, { organisationId: id }],
      ]);
    expect(await missing()).toEqual([]);
    const edited = { id, version: 1, memberIds: [other.id], inOfficeUntil: '2026-11-28', aliases: ['The Government'] };
    await done(administrator, mutationDocument('editOrganisation'), facts(edited));
    expect(await missing()).toEqual([]);
    expect(record.unfilled([Organisation, OrganisationMember])).toEqual([]);
  });

  it('a source hold all that its form saves, archived and corrected', async () => {
    const why = 'Somebody said so.';
    const from = (value: string) => ({ value, origin: 'GIVEN', why });
    const facts = (more: object) =>
      sampleFacts(sourceFacts, { issuer: from('The ministers'), published: from('9 December 2025'), ...more });
    const text = `<!doctype html><html><body><main><p>${someText()}</p></main></body></html>`;
    const id = await done(contributor, archiveSource, { text, fileName: 'ministers.html', facts: facts({}) });
    const missing = () =>
      record.missing(contributor, 'source', id, [
        [Source, { id }],
        [SourceFact, { sourceId: id }],
        [SourceOriginal, { id }],
      ]);
    expect(await missing()).toEqual([]);
    const { id: organisationId } = await given.organisation();
    const issuer = { organisationId, origin: 'STATED' };
    const corrected = { id, version: 1, facts: facts({ issuer, title: from('Another title') }) };
    await done(contributor, mutationDocument('correctSource'), corrected);
    expect(await missing()).toEqual([]);
    expect(record.unfilled([Source, SourceFact, SourceOriginal])).toEqual([]);

    const { events } = await contributor.ask(
      'query ($id: UUID!) { source(id: $id) { events(first: 1) { edges { node { data } } } } }',
      { id },
    );
    const origins = originNames(sourceFacts).map((name) => `${name} ${name === 'issuer' ? 'STATED' : 'GIVEN'}`);
    expect(events.edges[0].node.data).toMatchObject({ origins, fields: ['title', 'issuer'] });
  });
});
