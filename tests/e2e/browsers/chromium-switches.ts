/** What Playwright turns off. Chromium takes the last such list alone, so that ours has to hold them too. */
export const turnedOffByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** Pages of Chromium's own below its address bar, and a process in store for the next site. */
const turnedOffByUs = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'];

/** Without what people have and no test looks at, Chromium computes a quarter less. What its pages do stays the same. */
export const sparing = [
  '--in-process-gpu',
  '--animation-duration-scale=0', // else its own bars are in motion, and drawn sixty times a second, for most of a test
  `--disable-features=${[...turnedOffByPlaywright, ...turnedOffByUs].join(',')}`,
];
