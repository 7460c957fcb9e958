import type { Hands } from './hands.ts';

type Measured = Pick<Hands, 'evaluate'>;

/**
 * Measures what engines lay out in ways of their own: text boxes, marks, sheets, the two themes. Resolves with one text
 * for each thing that is not as it should be.
 */
export const measureBoxes = (tab: Measured): Promise<string[]> =>
	tab.evaluate(() => {
		const problems: string[] = [];
		for (const box of document.querySelectorAll('textarea')) {
			const most = parseFloat(getComputedStyle(box).maxBlockSize);
			const hidden = box.scrollHeight - box.clientHeight;
			if (hidden > 1 && !(box.offsetHeight >= most - 1)) problems.push(`text cut by ${hidden}: ${nameOf(box)}`);
		}
		for (const mark of document.querySelectorAll<HTMLElement>('.layer u')) {
			const style = getComputedStyle(mark);
			if (style.textDecorationLine !== 'underline') problems.push(`mark not drawn: ${mark.dataset.words ?? ''}`);
			const off = distanceFromWord(mark);
			if (off > 2) problems.push(`mark ${off.toFixed(0)} px off its word: ${mark.dataset.words ?? ''}`);
		}
		for (const sheet of document.querySelectorAll('dialog[open]')) {
			const { paddingTop, paddingBottom, maxBlockSize } = getComputedStyle(sheet);
			for (const button of sheet.querySelectorAll('button')) {
				const over = button.clientHeight - Math.max(...rowOf(button).map(naturalHeight));
				if (over > 1) problems.push(`button ${over.toFixed(0)} px too high: ${nameOf(button)}`);
			}
			const [inside] = sheet.children;
			const over =
				sheet.getBoundingClientRect().height -
				(inside?.scrollHeight ?? 0) -
				parseFloat(paddingTop) -
				parseFloat(paddingBottom);
			if (over > 1) problems.push(`sheet ${over.toFixed(0)} px higher than its content (most: ${maxBlockSize})`);
		}
		return problems;

		/** How far a mark on the first line is from the word in the text box over it, as the letters are measured. */
		function distanceFromWord(mark: HTMLElement): number {
			const box = mark.closest('.layer')?.parentElement?.querySelector('textarea');
			const context = document.createElement('canvas').getContext('2d');
			if (!box || !context) return Infinity;
			const [here = new DOMRect()] = mark.getClientRects();
			const edge = box.getBoundingClientRect();
			const { fontSize, fontWeight, fontFamily, paddingLeft, paddingTop, borderLeftWidth, lineHeight } =
				getComputedStyle(box);
			const isOnFirstLine = here.top - edge.top < parseFloat(paddingTop) + parseFloat(lineHeight) / 2;
			if (!isOnFirstLine) return edge.top <= here.top && here.bottom <= edge.bottom ? 0 : Infinity;
			context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
			const before = box.value.slice(0, box.value.indexOf(mark.dataset.words ?? ''));
			const start = edge.left + parseFloat(borderLeftWidth) + parseFloat(paddingLeft);
			const left = start + context.measureText(before).width;
			const right = left + context.measureText(mark.dataset.words ?? '').width;
			return Math.max(Math.abs(here.left - left), Math.abs(here.right - right));
		}

		/** Buttons side by side in a row that stretches them are as high as the highest of them. Any other stands by itself. */
		function rowOf(button: HTMLElement): HTMLElement[] {
			const { parentElement: row } = button;
			const { display = '', flexDirection = '', alignItems = '' } = row ? getComputedStyle(row) : {};
			if (!row || display !== 'flex' || flexDirection !== 'row' || !/^(normal|stretch)$/.test(alignItems))
				return [button];
			const { top, bottom } = button.getBoundingClientRect();
			return [...row.children].filter((one): one is HTMLElement => {
				const box = one.getBoundingClientRect();
				return one.localName === 'button' && Math.abs(box.top - top) < 1 && Math.abs(box.bottom - bottom) < 1;
			});
		}

		/** The height that a button needs: its content and padding, or its smallest height. */
		function naturalHeight(button: HTMLElement): number {
			const { paddingTop, paddingBottom, minBlockSize } = getComputedStyle(button);
			const content = document.createRange();
			content.selectNodeContents(button);
			const needed = content.getBoundingClientRect().height + parseFloat(paddingTop) + parseFloat(paddingBottom);
			return Math.max(needed, parseFloat(minBlockSize) || 0);
		}

		function nameOf(element: HTMLElement): string {
			return element.getAttribute('aria-label') ?? (element.id || element.textContent.trim().slice(0, 30));
		}
	}, null);

/** Focuses each box of the page in turn. Resolves with one text for each that something else then covers. */
export const measureFocused = (tab: Measured): Promise<string[]> =>
	tab.evaluate(async () => {
		const problems: string[] = [];
		const boxes = [...document.querySelectorAll<HTMLElement>('main :is(input, textarea, select)')].filter(
			(box) =>
				box.checkVisibility({ visibilityProperty: true }) && !box.matches('[type=file], .visually-hidden, :disabled')
		);
		const problemsOf = async (box: HTMLElement) => {
			const problems: string[] = [];
			box.blur();
			box.focus();
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
			const { x, y, width, height } = box.getBoundingClientRect();
			// The ends of a box that is higher than the screen cannot both be seen.
			for (const at of [y + 3, y + height - 3].filter(
				(at) => height < innerHeight / 2 || (at > 0 && at < innerHeight)
			)) {
				const top = document.elementFromPoint(x + width / 2, at);
				if (top !== box && !box.parentElement?.contains(top)) {
					problems.push(`covered at ${at.toFixed(0)} of ${innerHeight}: ${box.getAttribute('aria-label') ?? box.id}`);
				}
			}
			return problems;
		};
		for (const box of boxes) {
			let found = await problemsOf(box);
			// Lines that come late move a box out of sight after it was scrolled there. What is covered then still is.
			for (let more = 3; more > 0 && found.length > 0; more -= 1) found = await problemsOf(box);
			problems.push(...found);
		}
		return problems;
	}, null);

/** The background of the page, from 0 (black) to 1 (white). */
export const measureGround = (tab: Measured): Promise<number> =>
	tab.evaluate(() => {
		const colours = [document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor);
		const [red = 0, green = 0, blue = 0] = (colours.find((one) => !/, 0\)$|transparent/.test(one)) ?? '')
			.match(/[\d.]+/g)
			?.map(Number) ?? [255, 255, 255];
		return (red + green + blue) / 3 / 255;
	}, null);
