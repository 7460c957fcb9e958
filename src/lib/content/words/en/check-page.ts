/** The page that tries what this browser can do, before its trials are here. */
export const checkPageWords = {
	title: 'Check this device',
	heading: 'What works on this device?',
	lead: 'This page tries everything that Holdline needs from this browser.',
	noScript: 'This page needs JavaScript. Turn it on in your browser’s settings.'
};
