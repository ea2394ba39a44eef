import { Icon } from '../page/icon';

/** Before what says that a host is a member; the words say the same. */
export function MemberTick() {
  return <Icon path="m4 13 5 5L20 6" />;
}
