import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What no server on this machine can be far below: `node:http` and one prepared statement, written by hand, that PostgreSQL
 * answers with the whole JSON. The module that FLOOR names has the statements, and opens what PostgreSQL cannot. A path is
 * the name of a statement, and its values are the search, as JSON.
 */
const { statements, openers = {} } = await import(process.env.FLOOR);

// The same connections as the API's, with the same settings.
const options = '-c timezone=UTC -c random_page_cost=1.1 -c jit=off';
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options });

async function answer(url) {
  const [path, search] = decodeURIComponent(url.slice(1)).split('?', 2);
  if (path === 'healthz') return 'ok';
  const { rows } = await pool.query({ name: path, text: statements[path], values: JSON.parse(search) });
  return openers[path] ? openers[path](rows[0].answer) : rows[0].answer;
}

const server = createServer((request, response) => {
  answer(request.url).then(
    (json) => {
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(json);
    },
    (error) => {
      response.statusCode = 500;
      response.end(error.message);
    },
  );
});
server.listen(Number(process.env.PORT), '127.0.0.1');
