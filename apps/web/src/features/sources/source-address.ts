/** Where a source is read. */
export const sourceAddress = (id: string) => `/sources/${id}`;

/** Where a passage is read, scrolled into view. */
export const passageAddress = (sourceId: string, passageId: string) =>
  `${sourceAddress(sourceId)}#passage-${passageId}`;
