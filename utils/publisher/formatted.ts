import { format } from 'oxfmt';
import rules from '../../.oxfmtrc.json';

/** What the format check has nothing to say about, for a file of this name. Throws when the text cannot be read. */
export async function formatted(fileName: string, text: string): Promise<string> {
  const { code, errors } = await format(fileName, text, rules);
  if (errors.length > 0) throw new Error(`${fileName}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}
