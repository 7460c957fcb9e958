import type { Page } from '@playwright/test';
import { Customer } from '../engines/customer.ts';
import { handsOnPage } from '../engines/page-hands.ts';

/** The customer on a page of Playwright. */
export class Person extends Customer {
	readonly page: Page;

	constructor(page: Page) {
		super(handsOnPage(page));
		this.page = page;
	}

	/** The region that lists the entries of this call. */
	get journal() {
		return this.page.getByRole('region', { name: 'Journal' });
	}
}
