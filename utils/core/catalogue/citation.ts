/** Where something was read, and when (YYYY-MM-DD). */
export interface Citation {
  source: string;
  date: string;
}
