import { browser } from '../browser';

const name = 'sync';

/** Sets the alarm for the next sync, in ms from now, or clears it. Browsers wake no sooner than in half a minute. */
export async function setSyncAlarm(inMs: number | undefined): Promise<void> {
  if (inMs === undefined) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { delayInMinutes: Math.max(0.5, inMs / 60_000) });
}

export function onSyncAlarm(callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) callback();
  });
}
