import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { StarButton } from './star-button';

interface Props {
  /** Id of an organisation, or of one of its services. */
  id: string;
  name: string;
}

/**
 * The star of a host or a service. It is drawn as not given, and only one that is given is drawn anew when nothing else is
 * to be done: what the popup draws late, it draws 20 ms later.
 */
export function StarCorner({ id, name }: Props) {
  const [star, setStar] = useState<ComponentChild>();
  const load = async (isPress: boolean) => {
    const { storedStar } = await import('./star');
    setStar(await storedStar(id, name, isPress));
  };
  useEffect(() => {
    requestIdleCallback(() => void load(false));
  }, []);
  return <>{star ?? <StarButton id={id} name={name} isStarred={false} onPress={() => void load(true)} />}</>;
}
