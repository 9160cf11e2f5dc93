/** The address of a source’s page. */
export const sourceAddress = (id: string) => `/sources/${id}`;
