/** Chromium uses the last list of disabled features only, so this one repeats what Playwright disables. */
const disabledFeatures = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'AvoidCorsURLLoaderRestartOnRedirect',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch',
	// Each of these is prerendered in a process of its own, which costs half as much as a start.
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup'
];

/**
 * Flags of Chromium in every test and measurement. It also starts as root in a container, and makes no requests of its
 * own.
 */
export const browserFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	`--disable-features=${disabledFeatures.join(',')}`
];
