/** The only door to the WebExtension APIs. */
export { default as browser } from 'webextension-polyfill';
export type { Permissions, Runtime, Tabs } from 'webextension-polyfill';
