const files = import.meta.glob<string>('./*.md', { query: '?raw', import: 'default', eager: true });

/** The text of every guide as Markdown, by slug. One chunk of the build, loaded when a guide is read or searched. */
export const guideTexts: ReadonlyMap<string, string> = new Map(
	Object.entries(files).map(([path, text]) => [path.slice('./'.length, -'.md'.length), text])
);
