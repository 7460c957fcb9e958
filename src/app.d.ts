declare global {
	namespace App {
		// A type alias cannot merge with the interface that SvelteKit declares.
		// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
		interface PageState {
			/** What the previous screen did, for this screen to announce. */
			said?: 'deleted' | 'example-removed';
			/** Somebody left a visit at once: another page is shown in the place of this one. */
			isAway?: true;
		}
	}
}

export {};
