import { describe, expect, test } from 'vitest';
import { followKeyboard } from '#lib/platform/keyboard.ts';

const PAGE = 844;

/** A page with a visual viewport that a test moves by hand. */
function onPage(clientHeight = PAGE) {
	const set = new Map<string, string>();
	const root = {
		clientHeight,
		style: {
			setProperty: (name: string, value: string | null) => void set.set(name, value ?? ''),
			removeProperty: (name: string) => {
				set.delete(name);
				return '';
			}
		}
	};
	const viewport = Object.assign(new EventTarget(), { height: clientHeight, offsetTop: 0, pageTop: 0, scale: 1 });
	const stop = followKeyboard(root, viewport);
	const move = (
		to: Partial<{ height: number; offsetTop: number; pageTop: number; scale: number }>,
		event = 'resize'
	) => {
		Object.assign(viewport, to);
		viewport.dispatchEvent(new Event(event));
		return Object.fromEntries(set);
	};
	return { root, move, stop };
}

const COVERED = {
	'--visible-height': '480px',
	'--visible-top': '0px',
	'--under-keys': '364px',
	'--safe-bottom': '0px'
};

describe('an on-screen keyboard', () => {
	test('that covers a part of the page is told of, and so is its end', () => {
		const { move } = onPage();
		expect(move({ height: 480 })).toEqual(COVERED);
		expect(move({ height: PAGE })).toEqual({});
	});

	test('is told of where the browser has moved what can be seen', () => {
		const { move } = onPage();
		move({ height: 480 });
		expect(move({ offsetTop: 200, pageTop: 230 }, 'scroll')).toEqual({
			...COVERED,
			'--visible-top': '230px',
			'--under-keys': '164px'
		});
	});

	test('for which the browser shrinks the page covers nothing', () => {
		const { root, move } = onPage();
		root.clientHeight = 480;
		expect(move({ height: 480 })).toEqual({});
	});

	test('is no bar of the browser', () => expect(onPage().move({ height: PAGE - 90 })).toEqual({}));

	test('changes nothing while the person has zoomed in, and its end still counts', () => {
		const { move } = onPage();
		expect(move({ height: 240, scale: 2 })).toEqual({});
		move({ height: 480, scale: 1 });
		expect(move({ height: 240, offsetTop: 90, scale: 2 })).toEqual(COVERED);
		expect(move({ height: PAGE / 2, scale: 2 })).toEqual({});
	});

	test('is followed no longer once it was stopped, and never where the browser cannot tell', () => {
		const { move, stop } = onPage();
		stop();
		expect(move({ height: 480 })).toEqual({});
		expect(() => followKeyboard(onPage().root, null)()).not.toThrow();
	});
});
