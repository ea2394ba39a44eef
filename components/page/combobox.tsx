import type { ComponentChild } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import styles from './combobox.module.css';

interface Props<T> {
  label: string;
  /** What the list holds, for those who do not see it. */
  listLabel: string;
  placeholder: string;
  /** Said where nothing is found. */
  notFound: string;
  /** From so many letters on something is looked for. */
  lettersAtLeast: number;
  /** What fits what was typed so far, best first. */
  find: (typed: string) => Promise<T[]>;
  keyOf: (one: T) => string;
  show: (one: T) => ComponentChild;
  onChoose: (one: T) => void;
}

/** A field in which one types, and chooses from what is found by mouse or by arrow keys, as in the ARIA pattern. */
export function Combobox<T>(props: Props<T>) {
  const { label, listLabel, placeholder, notFound, lettersAtLeast, find, keyOf, show, onChoose } = props;
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<T[]>();
  /** How far the arrow keys went since the last letter. */
  const [steps, setSteps] = useState(0);
  /** What is looked for and did not come yet. */
  const pending = useRef<Promise<T[] | undefined>>(undefined);
  const id = useId();
  const active = markedOf(found ?? [], steps);

  const search = async (text: string) => {
    setTyped(text);
    setSteps(0);
    const finding = text.trim().length < lettersAtLeast ? Promise.resolve(undefined) : find(text);
    pending.current = finding;
    const answer = await finding;
    if (pending.current !== finding) return;
    pending.current = undefined;
    setFound(answer);
  };
  const choose = (one: T | undefined) => {
    if (one === undefined) return;
    pending.current = undefined;
    setTyped('');
    setFound(undefined);
    onChoose(one);
  };
  const steer = (event: KeyboardEvent) => {
    if (!found?.length && !pending.current) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setSteps(steps + step);
    else if (event.key === 'Enter') {
      // Who types fast presses it, as the arrows, while the list is still that of the letters before, or not there yet.
      if (pending.current) void pending.current.then((now) => choose(now?.[markedOf(now, steps)]));
      else choose(found?.[active]);
    } else if (event.key === 'Escape') void search('');
    else return;
    event.preventDefault();
  };
  const isOpen = found !== undefined && found.length > 0;
  return (
    <div class={styles.picker}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={typed}
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
        onInput={({ currentTarget }) => void search(currentTarget.value)}
        onKeyDown={steer}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={listLabel} hidden={!isOpen} class={styles.list}>
        {found?.map((one, index) => (
          <li
            key={keyOf(one)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => choose(one)}
          >
            {show(one)}
          </li>
        ))}
      </ul>
      <p role="status" class={styles.hint}>
        {found?.length === 0 ? notFound : ''}
      </p>
    </div>
  );
}

/** The index at which one stands after some steps, forward or back, through a list that has no end. */
function markedOf({ length }: { length: number }, steps: number): number {
  return length === 0 ? 0 : ((steps % length) + length) % length;
}
