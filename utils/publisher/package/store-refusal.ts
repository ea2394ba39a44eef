import { literalAddress, mayConnectTo } from '../web/address-guard';
import type { Publishers } from '../../core/sync/publishers';

/**
 * Why a package with these mirrors and keys must not go to a store, in a sentence; undefined when it may. Such a
 * package would never hear of a new or a lost label, so a person has to want it: `--bundled-only`.
 */
export function storeRefusal({ mirrors, keys }: Publishers): string | undefined {
  const hidden = mirrors.find((mirror) => !isPublic(new URL(mirror)));
  if (mirrors.length === 0) return `No mirror is named, so the package could never sync. ${remedy}`;
  if (hidden !== undefined)
    return `The mirror ${hidden} lies on this machine or in a private network, where nobody else can reach it. ${remedy}`;
  if (keys.length === 0) return `No public key is named, so the package would refuse every registry. ${remedy}`;
  return undefined;
}

/** What a name leads to nobody can say when a package is made, except for those that never leave the machine (RFC 6761). */
function isPublic(url: URL): boolean {
  const address = literalAddress(url);
  if (address !== undefined) return mayConnectTo(address, { allowLoopback: false });
  return !/(^|\.)localhost\.?$/.test(url.hostname);
}

const remedy =
  'Put mirrors and keys into data/publishers.json, or WXT_REGISTRY_MIRRORS and WXT_REGISTRY_KEYS, or say --bundled-only.';
