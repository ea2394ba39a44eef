/** The only door to the WebExtension APIs. */
export { default as browser } from 'webextension-polyfill';
export type { Menus, Omnibox, Permissions, Runtime, Tabs } from 'webextension-polyfill';
