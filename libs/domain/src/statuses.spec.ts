import { boardColumns, closedStatuses, deliveryStatuses, isClosed, openStatuses, statusTerm } from './statuses.js';
import { codeList } from './terms.js';

describe('delivery statuses', () => {
  it('are ten, five open and five closed', () => {
    expect(openStatuses).toEqual(['UNCLEAR', 'NOT_STARTED', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK']);
    expect(closedStatuses).toEqual(['DELIVERED', 'PARTLY_DELIVERED', 'NOT_DELIVERED', 'WITHDRAWN', 'SUPERSEDED']);
  });

  it('appear on the board once each, the closed ones in one column', () => {
    expect(boardColumns.flatMap(({ statuses }) => statuses)).toEqual(codeList(deliveryStatuses));
    expect(boardColumns).toHaveLength(6);
    expect(boardColumns.at(-1)).toMatchObject({ code: 'CLOSED', statuses: closedStatuses });
    for (const { statuses } of boardColumns) expect(new Set(statuses.map(isClosed)).size).toBe(1);
  });

  it('ask for exactly what their definitions name', () => {
    const asking = (key: 'needsMissing' | 'needsStatement' | 'needsLink') =>
      codeList(deliveryStatuses).filter((code) => statusTerm(code)[key]);
    expect(asking('needsMissing')).toEqual(['UNCLEAR']);
    expect(asking('needsStatement')).toEqual(['WITHDRAWN']);
    expect(asking('needsLink')).toEqual(['SUPERSEDED']);
  });
});
