import { requestsOfPages } from '@followthrough/web/page-requests';
import { views } from './all.mjs';

// Prints what the first page of each view sends: pages are loaded by their bundler, which does not run inside the test runner.
console.log(JSON.stringify(await requestsOfPages(views.map(({ places: [place] }) => place))));
