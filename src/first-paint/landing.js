// Runs inline on the first page, which loads no framework: leads on to the cases, and installs the service worker.
if (hasCases()) location.replace('today');
else if ('serviceWorker' in navigator) addEventListener('load', install);

function hasCases() {
	try {
		return localStorage.getItem('holdline.has-cases') !== null;
	} catch {
		return false;
	}
}

function install() {
	const url = 'service-worker.js';
	const policy = globalThis.trustedTypes?.createPolicy('app-worker', {
		createScriptURL: (/** @type {string} */ url) => url
	});
	void navigator.serviceWorker.register(/** @type {string} */ (policy?.createScriptURL(url) ?? url));
}
