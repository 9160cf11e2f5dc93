/** Prints which messages the code has and the catalogue has not, the other way round, and which tests it reads. */
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

const [catalog] = await getCatalogs(getConfig());
// The extractor prints as it goes; standard output belongs to the answer.
console.log = console.error;
const inCode = Object.keys((await catalog.collect()) ?? {});
const held = Object.keys((await catalog.read('en')) ?? {});
const difference = (some, others) => some.filter((id) => !others.includes(id));
const tests = catalog.sourcePaths.filter((path) => /\.(spec|test)\./.test(path));
process.stdout.write(JSON.stringify({ missing: difference(inCode, held), left: difference(held, inCode), tests }));
