/** The allowed values of a variable. */
export interface AllowedValues<T> {
  /** Words that follow “is not”. */
  readonly is: string;
  /** Null if the text is not such a value. */
  read(text: string): T | null;
}
