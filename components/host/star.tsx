import { useState } from 'preact/hooks';
import { setStar, storedStars } from '../../utils/browser/settings/stars';
import { StarButton } from './star-button';

interface Props {
  /** Id of an organisation, or of one of its services. */
  id: string;
  name: string;
  isStarred: boolean;
}

/** Keeps an eye on a host or a service: what changes of it is told once. */
function Star({ id, name, isStarred: first }: Props) {
  const [isStarred, setStarred] = useState(first);
  const toggle = async () => {
    await setStar(id, !isStarred);
    setStarred(!isStarred);
  };
  return <StarButton id={id} name={name} isStarred={isStarred} onPress={() => void toggle()} />;
}

/**
 * The star as it is stored, after the press if it was one that loaded this; undefined where none is given, as the button
 * says already, and where what is stored cannot be read.
 */
export async function storedStar(id: string, name: string, isPress: boolean) {
  if (isPress) await setStar(id, true);
  try {
    return (await storedStars()).includes(id) ? <Star id={id} name={name} isStarred /> : undefined;
  } catch (error) {
    console.warn('Chatière: the stars could not be read', error);
    return undefined;
  }
}
