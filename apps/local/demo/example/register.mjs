import { elonie } from './elonie.mjs';
import { findings } from './findings.mjs';
import { harbours } from './harbours.mjs';
import { justice } from './justice.mjs';
import { organisations } from './organisations.mjs';
import { samples } from './samples.mjs';
import { rounds } from './rounds.mjs';
import { sources } from './sources.mjs';
import { strait } from './strait.mjs';
import { trade } from './trade.mjs';

const commitments = [...harbours, ...justice, ...strait, ...trade, ...elonie];

/** An invented country, so that every status, kind and state can be shown without judging a real one. */
export const example = {
  key: 'example',
  name: 'Example',
  on: '2024-03-12',
  organisations,
  sources,
  commitments: commitments.map((one) => ({ ...one, history: [...one.history, ...(findings[one.key] ?? [])] })),
  samples,
  rounds,
};
