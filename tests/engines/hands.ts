/** A role by which a control is found. `text` stands for any element that shows these words, such as a summary. */
export type Role = 'button' | 'link' | 'textbox' | 'combobox' | 'heading' | 'group' | 'region' | 'dialog' | 'text';

/** The whole accessible name, or a pattern in it. For `text`: words that the text contains, or a pattern in it. */
export type Name = string | RegExp;

export type Where = {
	/** The element around it, by its own role and name. */
	within?: readonly [Role, Name];
	/** Finds only a button that is pressed. */
	isPressed?: boolean;
};

export type Key = 'Enter' | 'Escape' | 'Tab' | 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight' | 'Backspace';

/** What a test asks of a page. An open modal dialog hides the rest of the page, as it does for a person. */
export type Hands = {
	/** Opens an address, which may be relative to the site, and waits for its load event. */
	goto(address: string): Promise<void>;
	url(): Promise<string>;
	/** Waits until such an element is visible. */
	find(role: Role, name: Name, where?: Where): Promise<void>;
	/** True when such an element is visible now. */
	has(role: Role, name: Name, where?: Where): Promise<boolean>;
	/** Clicks such an element once it is enabled, still and uncovered. */
	click(role: Role, name: Name, where?: Where): Promise<void>;
	/** Replaces the text of the box with this label, or the day of a date box. */
	fill(label: Name, text: string): Promise<void>;
	/** Chooses an option, by its words or its value, in the select with this label. */
	select(label: Name, option: string): Promise<void>;
	/** Types into whatever has the focus, key by key. */
	type(text: string): Promise<void>;
	press(key: Key): Promise<void>;
	/** Waits until this function of the page returns true. */
	waitFor<Arg>(fn: (arg: Arg) => boolean, arg: Arg): Promise<void>;
	evaluate<Result, Arg>(fn: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
};

/** How long a person would wait for one thing to appear, in milliseconds. Generous, because two cores run everything. */
export const STEP_MS = 60_000;
