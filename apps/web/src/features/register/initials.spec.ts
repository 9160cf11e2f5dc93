import { initialsOf } from './initials.js';

describe('initials', () => {
  it.each([
    ['Demo manager', 'DM'],
    ['Élodie', 'É'],
    ['Anna-Maria van der Berg', 'AB'],
    ['  (acting) Ben Ode ', 'BO'],
    ['\u{20BB7}野 家', '\u{20BB7}家'],
    ['!', ''],
  ])('of “%s” are “%s”', (name, initials) => expect(initialsOf(name)).toBe(initials));
});
