/** The only door to the WebExtension APIs. */
export { default as browser } from 'webextension-polyfill';
export type { Menus, Permissions, Runtime, Tabs } from 'webextension-polyfill';
