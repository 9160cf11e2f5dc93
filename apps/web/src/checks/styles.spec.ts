import { mistakeIn } from '../../styles/mantine-styles.mjs';

const sheetOf = (...names: string[]) =>
  ['baseline', 'default-css-variables', 'global', ...names]
    .map((name) => `@import '@mantine/core/styles/${name}.layer.css';`)
    .join('\n');
const module = (path: string) => `/node_modules/@mantine/core/esm/components/${path}`;

describe('the styles of components', () => {
  const modules = [
    module('Button/Button.module.mjs'),
    module('Button/Button.mjs'),
    module('Box/Box.mjs'),
    '/src/page.ts',
  ];

  it('are right if each component that is used has them, and no other', () => {
    expect(mistakeIn(sheetOf('Button'), modules)).toBeNull();
  });

  it('are named if they are missing', () => {
    expect(mistakeIn(sheetOf(), modules)).toContain('must import the styles of Button');
  });

  it('are named if nothing uses them', () => {
    expect(mistakeIn(sheetOf('Button', 'Tabs'), modules)).toContain('Nothing uses the styles of Tabs');
  });
});
