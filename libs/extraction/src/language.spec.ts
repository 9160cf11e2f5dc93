import { Languages } from './language.js';
import { proposeInSteps, type Scan } from './propose.js';

const french =
  'Le ministre des ports a déclaré que la Norlande ouvrira une ligne de bacs vers les îles et que le gouvernement financera deux quais.';
const german =
  'Der Minister für Häfen sagte, dass das Land eine Fähre zu den Inseln eröffnen wird und dass die Regierung zwei Kais bezahlt.';
const welsh =
  'Dywedodd y Gweinidog fod y wlad yn mynd i agor gwasanaeth i’r ynysoedd ac y bydd y llywodraeth yn talu am ddau borthladd yn y gogledd.';
const greek = 'Η κυβέρνηση θα ανοίξει μια γραμμή προς τα νησιά και θα πληρώσει για δύο λιμάνια στον βορρά.';
const japanese = '政府は来年六月までに島への航路を開設し、北部の二つの港の整備費用を負担すると発表した。';
const finnish =
  'Hallitus avaa ensi kesänä uuden lauttayhteyden saarille ja maksaa kahden pohjoisen sataman korjaukset, jotka ministeri esitteli eilen kaupungissa pidetyssä kokouksessa, jossa puhuttiin myös kalastuksesta sekä satamien tulevasta hoidosta pitkällä aikavälillä useissa eri kunnissa.';
const english = 'The government will open a ferry line to the islands by June 2026 and pay for two quays in the north.';

const scan = (text: string): Scan => {
  const steps = proposeInSteps(text, { published: '2025-12-09' });
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
};

describe('the language of a block', () => {
  it.each([
    ['French', french],
    ['German', german],
    ['Welsh', welsh],
    ['Greek', greek],
    ['Japanese', japanese],
    ['Finnish', finnish],
  ])('is told: %s', (_, words) => expect(new Languages().isOther(words)).toBe(true));

  it.each([
    ['prose', english],
    ['capitals', english.toUpperCase()],
    [
      'a heading with an address',
      'Ferries (https://example.org/news/2026/03/new-line-opens-north-islands-ferries-quays-pilots-harbours-boats-ports-sea-law-rules-plans-funds-jobs-safety-training-schools-nets-fish-quota)',
    ],
    ['a heading', 'Norland–Sudmark Joint Ferry Declaration'],
    [
      'a list of names',
      'Ana Costa, Port Sennet; Élise Martin, Saint-Aubin; Jörg Müller, Hafenstadt; María Núñez, Puerto del Mar; Li Wei, Port Ansel',
    ],
    ['a table', '2024 12 14 16 2025 18 20 22 Total 30 34 38 North 4 5 6 South 7 8 9'],
    [
      'names of another language',
      'The Ministère de la Mer et des Ports and the Agence de la Côte will open a line to the islands with the Bundesamt für Häfen und Küsten.',
    ],
  ])('is English: %s', (_, words) => expect(new Languages().isOther(words)).toBe(false));

  it('is that of the block before, if the block is too short to tell', () => {
    const languages = new Languages();
    expect([english, 'Annexe 2', french, 'Annexe 2', english].map((block) => languages.isOther(block))).toEqual([
      ...[false, false, true, true, false],
    ]);
  });
});

it('is told of short blocks, too, between those of another language', () => {
  const languages = new Languages();
  const blocks = [
    french,
    'We will build two new rescue boats by June 2027.',
    german,
    'The ports will stay open.',
    french,
  ];
  expect(blocks.map((block) => languages.isOther(block))).toEqual([true, false, true, false, true]);
});

describe('a document in two languages', () => {
  const text = `${english}\n\n${french}\n\nPorts\n\n${english.replace('ferry', 'rail')}\n`;

  it('is read where it is English, and says how much is not', () => {
    const { proposals, otherLanguage } = scan(text);
    expect(proposals.map(({ quote }) => quote)).toEqual([english, english.replace('ferry', 'rail')]);
    expect(otherLanguage).toBe(french.length + 'Ports'.length);
  });

  it('of which none is English proposes nothing', () => {
    const whole = [french, german, greek].join('\n\n');
    expect(scan(whole)).toEqual({ proposals: [], otherLanguage: whole.length - 4 });
  });
});
