import changes from '../../data/changes.json';

/** What each version brought, in both languages, from what the options show. */
export const changelog = (): string =>
  changes
    .map(({ version, date, fr, en }) => {
      const heading = `## ${version}${date ? `, ${date}` : ', to come'}`;
      return [heading, '### English', listOf(en), '### Français', listOf(fr)].join('\n\n');
    })
    .join('\n\n');

const listOf = (sentences: string[]): string => sentences.map((sentence) => `- ${sentence}`).join('\n');
