import { useState } from 'preact/hooks';
import controls from '../../components/page/controls.module.css';
import { compareAddress, mostCompared } from '../../utils/core/compare/compared-hosts';
import { inList, translate } from '../../utils/browser/translate';
import type { CompareState } from './load-compare';

/** Puts another host beside those that stand there, who offers the most of what is used first; three at most. */
export function AddHost({ state: { hosts, fitting, members } }: { state: CompareState }) {
  const [chosen, setChosen] = useState('');
  const ids = hosts.map(({ host }) => host.id);
  if (ids.length >= mostCompared) return <p>{translate('compareFull')}</p>;
  const best = fitting.map(({ organizationName }) => organizationName);
  return (
    <>
      {ids.length === 0 && best.length > 1 && (
        <p>
          <a href={compareAddress(fitting.map(({ organization }) => organization))}>
            {translate('compareBest', { hosts: inList(best) })}
          </a>
        </p>
      )}
      <p class={controls.choice}>
        <label for="add">{translate('compareAdd')}</label>
        <select
          id="add"
          class={controls.select}
          value={chosen}
          data-compare-add
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          <option value="">{translate('compareNobody')}</option>
          {fitting.length > 0 && (
            <optgroup label={translate('compareFitting')}>
              {fitting.map(({ organization, organizationName: host, covers, of }) => (
                <option key={organization} value={organization}>
                  {translate('oneHostShort', { host, covers, of })}
                </option>
              ))}
            </optgroup>
          )}
          <optgroup label={translate('compareMembers')}>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
        {chosen !== '' && (
          <a class={controls.quiet} href={compareAddress([...ids, chosen])} data-compare-with={chosen}>
            {translate('compareWith')}
          </a>
        )}
      </p>
    </>
  );
}
