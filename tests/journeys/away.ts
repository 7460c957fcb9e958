import type { Page } from '@playwright/test';

/** The page goes out of sight, and comes back after so many minutes. */
export function isAway(page: Page, minutes: number): Promise<void> {
	return page.evaluate((minutes) => {
		const turn = (visibilityState: string) => {
			Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
			document.dispatchEvent(new Event('visibilitychange'));
		};
		turn('hidden');
		localStorage.setItem('holdline.present', String(Date.now() - minutes * 60_000));
		turn('visible');
	}, minutes);
}
