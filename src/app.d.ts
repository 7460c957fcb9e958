declare global {
	namespace App {
		interface PageState {
			/** What was done on the screen before, to be told on this one. */
			said?: 'deleted' | 'example-removed';
		}
	}
}

export {};
