/** Below this shorter side, in CSS pixels, a screen that is touched is a phone's. The widest phones have about 480, the smallest tablets 600. */
const TABLET_FROM = 550;

/** What kind of device this is, by what points at its screen and by the size of the whole screen, whatever the window's. */
export function readDevice(): 'phone' | 'tablet' | 'computer' {
	if (!matchMedia('(hover: none) and (pointer: coarse)').matches) return 'computer';
	return Math.min(screen.width, screen.height) < TABLET_FROM ? 'phone' : 'tablet';
}
