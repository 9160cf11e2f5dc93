/** A release of an invented country, with six commitments and a figure. */
export const islands = `Ministers of Norland and Sudmark meet on the islands
Ministry of Ferries of Norland
9 December 2025

The Minister for Ferries of Norland and the Minister for the Sea of Sudmark met on the Outer Islands today.

Norland will open a ferry line to Sudmark by June 2026. The boats have lain idle since the storm of last winter.

The government of Norland will spend 40 million euros on quays in the north.

Norland will sign agreements on pilotage with Sudmark and Ostland by the end of 2026.

“We will publish the timetable of both countries in spring 2026,” the Minister for Ferries said.

The Ministry of Ferries will recruit 60 pilots in the coming weeks.

The two ministers will meet again in Sudmark in April 2026.

Last year 212,000 passengers crossed, 9 per cent more than in the year before. The ministers thanked their hosts.
`;
