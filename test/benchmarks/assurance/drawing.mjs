import { dataOf, posted } from '../shared/answers.mjs';

const query = `mutation ($input: DrawSampleInput!) { drawSample(input: $input) {
  __typename ... on Problem { message } ... on Sample { id population drawn } } }`;

/** The milliseconds that each of several draws took, one after another, each with a seed of its own. */
export async function drawn({ api, auditor, size, draws, strataBy }) {
  const times = [];
  for (let number = 1; number <= draws; number++) {
    const input = {
      title: `Draw ${number}`,
      seed: `${strataBy} ${number}`,
      method: strataBy ? 'PROPORTIONAL' : 'SIMPLE',
      strataBy,
      size,
      tests: ['The status is supported by the evidence cited.'],
    };
    const request = posted(auditor, JSON.stringify({ query, variables: { input } }));
    const begun = performance.now();
    const { drawSample } = await dataOf(api.url, request);
    times.push(Math.round(performance.now() - begun));
    if (drawSample.drawn !== size)
      throw new Error(drawSample.message ?? `${drawSample.drawn} were drawn, not ${size}.`);
  }
  return times;
}
