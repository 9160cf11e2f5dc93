import { limits } from './limits.js';
import { narrowedHosts, settingsProblem } from './settings.js';

const settings = { name: 'Pledges of Norland', idleHours: 24, fetchHosts: null };
const ceiling = ['ferries.example', 'quays.example'];

describe('the settings of a deployment', () => {
  it('are a name, some hours and a choice among the hosts of the environment', () => {
    expect(settingsProblem(settings, ceiling)).toBeNull();
    expect(settingsProblem({ ...settings, fetchHosts: ['quays.example'] }, ceiling)).toBeNull();
    expect(settingsProblem({ ...settings, fetchHosts: [] }, [])).toBeNull();
  });

  it('need a name that a top bar can show', () => {
    expect(settingsProblem({ ...settings, name: ' ' }, ceiling)).toMatchObject({ code: 'TEXT_MISSING', field: 'name' });
    const name = 'n'.repeat(limits.deploymentName + 1);
    expect(settingsProblem({ ...settings, name }, ceiling)).toMatchObject({ code: 'TEXT_TOO_LONG', field: 'name' });
  });

  it.each([0, -1, 1.5, 337, Number.NaN])('end no session after %s hours', (idleHours) => {
    expect(settingsProblem({ ...settings, idleHours }, ceiling)).toMatchObject({
      code: 'IDLE_HOURS_OUT_OF_RANGE',
      field: 'idleHours',
    });
  });

  it('allow no host that the environment does not', () => {
    const fetchHosts = ['quays.example', 'inward.example'];
    expect(settingsProblem({ ...settings, fetchHosts }, ceiling)).toMatchObject({
      code: 'HOST_BEYOND_CEILING',
      params: { typed: 'inward.example' },
      field: 'fetchHosts',
    });
  });
});

describe('the hosts that pages are fetched from', () => {
  it('are all that the environment allows, unless some were chosen', () => {
    expect(narrowedHosts(null, ceiling)).toEqual(ceiling);
    expect(narrowedHosts(['quays.example'], ceiling)).toEqual(['quays.example']);
    expect(narrowedHosts([], ceiling)).toEqual([]);
  });

  it('lose a chosen one when the environment takes it away', () => {
    expect(narrowedHosts(['quays.example', 'gone.example'], ceiling)).toEqual(['quays.example']);
  });
});
