import messages from '../../public/_locales/en/messages.json';

/** What the pages promise, as the two lists of README. */
export const promises = (): string =>
  `What it does:\n\n${listOf('does_')}\n\nWhat it never does:\n\n${listOf('never_')}`;

/** Each permission with its reason in the words of the options page, as the table of README. */
export function permissions(): string {
  const rows = sentences('permission_')
    .filter(([key]) => key !== 'permission_sitesName')
    .map(([key, sentence]) => `| ${nameOf(key)} | ${sentence} |`);
  return ['| permission | why |', '| --- | --- |', ...rows].join('\n');
}

const listOf = (beginning: string): string =>
  sentences(beginning)
    .map(([, sentence]) => `- ${sentence}`)
    .join('\n');

/** The sentences of the pages whose keys begin so, in their order. */
const sentences = (beginning: string): [key: string, sentence: string][] =>
  Object.entries(messages)
    .filter(([key]) => key.startsWith(beginning))
    .map(([key, { message }]) => [key, message]);

/** What stands in the first column; the sites have no name in a manifest. */
const nameOf = (key: string): string =>
  key === 'permission_sites' ? messages.permission_sitesName.message : `\`${key.replace('permission_', '')}\``;
