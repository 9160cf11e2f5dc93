import ui from '../../libs/ui/jest.config.mjs';

/** Pages are tested in jsdom, by role and label; rules (`*.spec.ts`) run there too. */
export default { ...ui };
