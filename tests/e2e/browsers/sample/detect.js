(globalThis.browser ?? chrome).runtime.sendMessage({ kind: 'badge', url: location.href });
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) document.documentElement.dataset.persisted = 'true';
});
