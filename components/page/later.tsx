import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What is not waited for: it comes when the browser has nothing else to do, and moves nothing above it. */
export function Later({ load }: { load: () => Promise<ComponentChild> }) {
  const [shown, setShown] = useState<ComponentChild>();
  useEffect(() => {
    requestIdleCallback(() => void load().then(setShown));
  }, []);
  return <>{shown}</>;
}
