const api = globalThis.browser ?? chrome;
document.querySelector('h1').textContent = api.i18n.getMessage('greeting');
document.querySelector('button').addEventListener('click', async () => {
  const granted = await api.permissions.request({ origins: ['https://doodle.com/*', 'https://www.doodle.com/*'] });
  document.querySelector('output').textContent = String(granted);
});

const [tab] = await api.tabs.query({ active: true, currentWindow: true });
document.querySelector('p').dataset.private = tab.incognito;
document.querySelector('p').dataset.url = tab.url ?? '';
document.querySelector('p').textContent = `You are on ${tab.url}`;
