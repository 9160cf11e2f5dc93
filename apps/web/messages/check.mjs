/**
 * Prints the messages that are in the code but not in the catalogue, and the reverse, and any tests that the extractor
 * reads.
 */
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';

const [catalog] = await getCatalogs(getConfig());
// The extractor prints progress; only the result may go to standard output.
console.log = console.error;
const inCode = Object.keys((await catalog.collect()) ?? {});
const held = Object.keys((await catalog.read('en')) ?? {});
const difference = (some, others) => some.filter((id) => !others.includes(id));
const tests = catalog.sourcePaths.filter((path) => /\.(spec|test)\./.test(path));
process.stdout.write(JSON.stringify({ missing: difference(inCode, held), left: difference(held, inCode), tests }));
