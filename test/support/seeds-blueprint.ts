/**
 * The commitments in five releases, from one careful reading: the standard for the demo register “Seeds”. `U`
 * undertakes, `D` delivers, `P` partner, `B` beneficiary, `H` host, `I` invited. Each is unclear, because `missing` is
 * not known.
 */
export interface SeedRow {
  readonly title: string;
  readonly kind: string;
  readonly stage: string;
  readonly parties: readonly string[];
  /** EDTF, or wording that gives no date. */
  readonly due: string | null;
  readonly datePassed?: true;
  readonly responsibility?: 'EXTERNAL' | 'NOT_IDENTIFIED';
  readonly notHeard: readonly string[];
  readonly missing: number;
  readonly statements: readonly string[];
}

const trailed = (country: string): SeedRow => ({
  title: `Agreement with ${country} against organised immigration crime`,
  kind: 'AGREEMENT',
  stage: 'PROPOSED',
  parties: ['U United Kingdom', `U ${country}`],
  due: null,
  notHeard: [country],
  missing: 2,
  statements: ['TRAILED WILL 2024-11-07'],
});

export const seedsBlueprint: readonly SeedRow[] = [
  {
    title: 'Security measures at the Belgian border',
    kind: 'FUNDING',
    stage: 'ANNOUNCED',
    parties: ['U United Kingdom', 'P Belgium'],
    due: null,
    notHeard: ['Belgium'],
    missing: 3,
    statements: ['NARRATED WILL 2022-03'],
  },
  {
    title: 'Law enforcement cooperation agreement between Belgium and the United Kingdom',
    kind: 'AGREEMENT',
    stage: 'IN_NEGOTIATION',
    parties: ['U United Kingdom', 'U Belgium'],
    due: 'in the coming weeks',
    notHeard: ['Belgium'],
    missing: 3,
    statements: ['NARRATED EXPLORING 2022-03', 'NARRATED EXPECTED 2024-01-23'],
  },
  {
    title: 'British officers stationed in Belgium under the law enforcement agreement',
    kind: 'OPERATION',
    stage: 'ANNOUNCED',
    parties: ['U United Kingdom', 'P Belgium'],
    due: null,
    notHeard: ['Belgium'],
    missing: 3,
    statements: ['NARRATED WILL 2024-01-23'],
  },
  {
    title: 'Illicit Finance Summit',
    kind: 'SUMMIT',
    stage: 'ANNOUNCED',
    parties: ['U United Kingdom', 'H United Kingdom', 'I governments', 'I civil society', 'I the private sector'],
    due: '2026-06',
    datePassed: true,
    notHeard: [],
    missing: 3,
    statements: ['NARRATED WILL 2025-12'],
  },
  {
    title: 'Foreign Office doubles its migration unit',
    kind: 'OPERATION',
    stage: 'ANNOUNCED',
    parties: ['U United Kingdom', 'D Foreign, Commonwealth and Development Office'],
    due: null,
    notHeard: [],
    missing: 3,
    statements: ['NARRATED WILL 2025-12'],
  },
  {
    title: 'Council of Europe states meet about reforms of the human rights convention',
    kind: 'SUMMIT',
    stage: 'ANNOUNCED',
    parties: ['U member states'],
    due: '2026-21',
    datePassed: true,
    responsibility: 'NOT_IDENTIFIED',
    notHeard: ['member states'],
    missing: 2,
    statements: ['NARRATED EXPECTED 2025-12'],
  },
  {
    title: 'European Union sanctions regime against people smugglers',
    kind: 'SANCTIONS',
    stage: 'UNDER_CONSIDERATION',
    parties: ['U European Union'],
    due: null,
    responsibility: 'EXTERNAL',
    notHeard: ['European Union'],
    missing: 2,
    statements: ['NARRATED EXPLORING 2025-12'],
  },
  trailed('Serbia'),
  trailed('North Macedonia'),
  trailed('Kosovo'),
  {
    title: 'Additional funding for the Border Security Command',
    kind: 'FUNDING',
    stage: 'ANNOUNCED',
    parties: ['U United Kingdom', 'B Border Security Command'],
    due: null,
    notHeard: [],
    missing: 4,
    statements: ['NARRATED WILL 2024-11-07'],
  },
  {
    title: 'Meeting on migration at the European Political Community in Budapest',
    kind: 'SUMMIT',
    stage: 'ANNOUNCED',
    parties: ['U United Kingdom', 'I fellow European leaders'],
    due: '2024-11-07',
    datePassed: true,
    notHeard: [],
    missing: 1,
    statements: ['NARRATED WILL 2024-11-07'],
  },
  {
    title: 'Customs partnership on materials for small boats',
    kind: 'PARTNERSHIP',
    stage: 'ANNOUNCED',
    parties: ['U United Kingdom', 'U France', 'I other Calais Group members'],
    due: null,
    notHeard: ['France'],
    missing: 3,
    statements: ['NARRATED WILL 2024-02'],
  },
  {
    title: 'More work with social media companies against smugglers’ posts',
    kind: 'OPERATION',
    stage: 'ANNOUNCED',
    parties: ['U Calais Group', 'P social media companies'],
    due: null,
    // No member of the group is named, and the group is not one of the deployment’s own.
    responsibility: 'EXTERNAL',
    notHeard: ['Calais Group', 'social media companies'],
    missing: 3,
    statements: ['NARRATED WILL 2024-02'],
  },
  {
    title: 'Arrangement with Frontex put into operation',
    kind: 'AGREEMENT',
    stage: 'SIGNED',
    parties: ['U United Kingdom', 'U Frontex'],
    due: null,
    notHeard: ['Frontex'],
    missing: 3,
    statements: ['NARRATED WILL 2024-02'],
  },
];
