interface Props {
  kind: string;
}

/** The icon of a kind, in the colour of the text that stands beside it and says the same; a kind without one leaves its place. */
export function KindIcon({ kind }: Props) {
  return (
    <svg width="20" height="20" aria-hidden="true">
      <use href={`/icons.svg#${kind}`} />
    </svg>
  );
}
