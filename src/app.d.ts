declare global {
	namespace App {
		// Only an interface joins the one that Kit declares.
		// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
		interface PageState {
			/** What was done on the screen before, to be told on this one. */
			said?: 'deleted' | 'example-removed';
		}
	}
}

export {};
