/** Where a source is read. */
export const sourceAddress = (id: string) => `/sources/${id}`;
