import { translate } from '../../utils/browser/translate';

/** A commitment of the charter as a sentence. In data/charter.json they are texts like any other; a test compares. */
export function commitmentText(commitment: string): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return translate(`commitment_${commitment as 'meetings'}`);
}
