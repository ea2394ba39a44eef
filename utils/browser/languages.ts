declare const LANGUAGES: string[];

/** Codes of the languages that the extension speaks, as the build found them; the browser picks among them. */
export const languages = LANGUAGES;
