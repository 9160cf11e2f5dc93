import { isMissingPart } from './missing-part.js';

it.each([
  'Unable to preload CSS for http://localhost/assets/list.css',
  'Failed to fetch dynamically imported module: http://localhost/assets/page.js',
  'error loading dynamically imported module: http://localhost/assets/page.js',
  'Importing a module script failed.',
])('knows a part that did not arrive, whoever says so: %s', (message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true);
});

it('takes nothing else for one', () => {
  expect(isMissingPart(new Error('Cannot read properties of undefined'))).toBe(false);
  expect(isMissingPart('error loading')).toBe(false);
});
