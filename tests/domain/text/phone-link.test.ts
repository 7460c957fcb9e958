import { expect, test } from 'vitest';
import { phoneLink } from '#lib/domain/text/phones.ts';

test.each([
	['0808 157 0192', 'tel:08081570192'],
	['+44 (0)20 7946 0000', 'tel:+442079460000'],
	['(020) 7946-0000', 'tel:02079460000'],
	['0800 123 456, then press 2', 'tel:0800123456'],
	['Billing: 0345/600700', 'tel:0345600700'],
	['999', 'tel:999'],
	['24/7: 0808 157 0192', 'tel:08081570192'],
	['020 7946 0000 ext 12', 'tel:02079460000']
])('%j is dialled as %s', (line, link) => {
	expect(phoneLink(line)).toBe(link);
});

test.each(['', 'on the bill', '1-800-FLOWERS', '24'])('%j gives nothing to dial', (line) => {
	expect(phoneLink(line)).toBeNull();
});
