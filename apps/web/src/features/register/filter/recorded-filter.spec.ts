import { readFilter } from './commitment-filter.js';
import { filterInput } from './filter-input.js';
import { recordedFilter } from './recorded-filter.js';

const day = '2026-11-22';
const id = '00000000-0000-7000-8000-000000000001';

describe('a recorded filter', () => {
  it.each([
    {},
    { q: 'harbour dues', kind: ['FUNDING', 'REFORM'], party: [id], area: ['ports'], status: ['ON_TRACK'] },
    { due: '2026-01-01/2026-06-30', late: ['date-passed', 'stalled'], request: ['open', 'without-leave'] },
    { due: '/2026-06-30', late: ['not-late'], dispute: 'undisputed', judged: ['no-test', 'reversed', 'unproven'] },
    { team: [id], owner: [id], assignee: [id], changed: 30, responsibility: ['EXTERNAL'], archived: 'with' },
    { stage: ['ANNOUNCED'], judged: ['with-test'], dispute: 'disputed', missing: ['WHO'], archived: 'only' },
  ])('is the one that was sent: %j', (search) => {
    const filter = readFilter(search);
    expect(recordedFilter(filterInput(filter, day), day)).toEqual(filter);
  });

  it('says a period in the days that it then had', () => {
    expect(recordedFilter(filterInput({ due: 'this-year' }, day), day)).toEqual({ due: '2026-01-01/2026-12-31' });
  });

  it('is none if an address could say only a part of it', () => {
    expect(recordedFilter({ stale: false }, day)).toBeNull();
    expect(recordedFilter({ kinds: ['FUNDING'], datePassed: false }, day)).toBeNull();
  });
});
