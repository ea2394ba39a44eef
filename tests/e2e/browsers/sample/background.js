// The smallest extension that has every door the drivers open: the subject of the drivers' own test.
const api = globalThis.browser ?? chrome;
const startedAt = Date.now();

async function count(what) {
  const { [what]: before = 0 } = await api.storage.local.get(what);
  await api.storage.local.set({ [what]: before + 1 });
}

api.runtime.onInstalled.addListener(({ reason }) => count(`onInstalled:${reason}`));
api.runtime.onStartup.addListener(() => count('onStartup'));
api.permissions.onAdded.addListener(async ({ origins }) => {
  await api.scripting.registerContentScripts([{ id: 'detect', js: ['detect.js'], matches: origins }]);
});
api.permissions.onRemoved.addListener(() => count('onRemoved'));
api.runtime.onMessage.addListener((message, sender, answer) => {
  if (message.kind === 'badge') {
    void api.action.setBadgeText({ tabId: sender.tab.id, text: '7' });
    void api.action.setTitle({ tabId: sender.tab.id, title: `Seen ${message.url}` });
  }
  if (message.kind === 'startedAt') answer(startedAt);
  if (message.kind === 'throw')
    setTimeout(() => {
      throw new Error('thrown in the background');
    });
  if (message.kind === 'complain') console.error('written by the background');
  if (message.kind === 'fetch') {
    fetch(message.url)
      .then((response) => response.text())
      .then(answer, (error) => answer(`failed: ${error.message}`));
    return true;
  }
  return false;
});
