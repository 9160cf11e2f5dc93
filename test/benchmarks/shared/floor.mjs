import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The minimal server to compare with: `node:http` and one hand-written prepared statement, for which PostgreSQL builds
 * the whole JSON. The module in FLOOR provides the statements, and decodes what PostgreSQL cannot. The path is the name
 * of a statement, and the query string its values as JSON.
 */
const { statements, openers = {} } = await import(process.env.FLOOR);

// The same number of connections as the API, with the same settings.
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
