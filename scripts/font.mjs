// Writes the typeface of the app with only the weights that a screen uses: npm run font. Half of the package's file is the others.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from './setup.mjs';

/** The lightest and the boldest `font-weight` of the style sheets; `base.css` names the same. */
const WEIGHTS = { min: 400, max: 700 };
const NAME = 'atkinson-hyperlegible-next';

const folder = dirname(createRequire(import.meta.url).resolve(`@fontsource-variable/${NAME}/package.json`));
const styles = join(root, 'src/lib/ui/styles');
const { latin } = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8'));
const font = await readFile(join(folder, `files/${NAME}-latin-wght-normal.woff2`));
const lean = await subsetFont(font, charactersOf(latin), { targetFormat: 'woff2', variationAxes: { wght: WEIGHTS } });
await writeFile(join(styles, `${NAME}.woff2`), lean);

// The two weights of a bundle, each as a font of its own: a PDF holds no variable fonts.
const bundle = join(root, 'src/lib/platform/bundle-pack');
for (const [name, weight] of Object.entries({ regular: WEIGHTS.min, bold: WEIGHTS.max })) {
	const cut = await subsetFont(font, charactersOf(latin), {
		targetFormat: 'truetype',
		variationAxes: { wght: weight }
	});
	await writeFile(`${bundle}.${name}.ttf`, cut);
	console.log(`${cut.length} bytes: ${name}`);
}
await writeFile(join(styles, `${NAME}.LICENSE`), await readFile(join(folder, 'LICENSE')));
console.log(`${font.length} bytes of the package, ${lean.length} of ours`);

/** Every character of ranges such as "U+0000-00FF,U+0131". */
function charactersOf(ranges) {
	return ranges
		.split(',')
		.flatMap((range) => {
			const [first, last = first] = range.slice(2).split('-');
			const start = parseInt(first, 16);
			return Array.from({ length: parseInt(last, 16) - start + 1 }, (_, at) => start + at);
		})
		.map((code) => String.fromCodePoint(code))
		.join('');
}
