/**
 * An invented release for trying the product. It has an example of everything that intake handles: amounts, dates, two
 * countries in one commitment, a figure and a past act.
 */
export const sampleRelease = `Night ferry between Corradia and Élonie from 2028
Ministry of Transport of Corradia
4 November 2026

The Minister for Transport of Corradia met her colleague from Élonie at Port Sennet today.

The government of Corradia will spend €18 million on a night berth at Cape Lorn. The berth will open by March 2028.

Corradia and Élonie will sign an agreement on night ferries by June 2027. The ferries will carry mail as well as passengers.

The Corradian Coast Agency will publish a timetable for consultation in spring 2027.

The two ministers will meet again in Élonie in April 2027.

“Whoever boards in the evening wakes up in the other country,” the Minister for Transport said.

Last year 212,000 passengers crossed the strait, 9 per cent more than in the year before. The day ferry was renewed in 2024.
`;
