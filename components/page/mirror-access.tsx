import { translate } from '../../utils/browser/translate';
import buttons from './controls.module.css';
import { hostOf } from './format';

/** Why the browser asks for access to mirrors, and what happens without it. Shows nothing where none is missing. */
export function MirrorAccess({ origins }: { origins: string[] }) {
  if (origins.length === 0) return null;
  return (
    <p class={buttons.soft} data-mirror-access>
      {translate('mirrorAccess', { hosts: hostsOf(origins) })}
    </p>
  );
}

/** What the browser will be asked for with the chosen sites, mirrors included. */
export function watchPrompt(mirrorOrigins: string[]): string {
  if (mirrorOrigins.length === 0) return translate('watchPrompt');
  return translate('watchPromptMirrors', { hosts: hostsOf(mirrorOrigins) });
}

function hostsOf(origins: string[]): string {
  return origins.map(hostOf).join(', ');
}
