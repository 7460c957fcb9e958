import type { LetterSheetLine, LetterSheetPart } from './letter-sheet.ts';

/** A file in a `.docx`, which is a zip file of them. */
export type DocxPart = { name: string; text: string };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * A letter for a word processor, as the parts of its file (ECMA-376). Each line is a paragraph, and what is a list on the sheet is a list
 * there. It says nothing of the device, the app or the time.
 */
export function letterDocx(letter: readonly LetterSheetPart[]): DocxPart[] {
	const body = letter.flatMap(({ isSender, lines }) =>
		lines.map((line, index) => paragraphXml(line, { isSender, isLast: index === lines.length - 1 }))
	);
	return [
		{ name: '[Content_Types].xml', text: CONTENT_TYPES },
		{ name: '_rels/.rels', text: relations([['officeDocument', 'word/document.xml']]) },
		{
			name: 'word/document.xml',
			text: `${HEAD}<w:document ${WORD}><w:body>${body.join('')}${PAPER}</w:body></w:document>`
		},
		{
			name: 'word/_rels/document.xml.rels',
			text: relations([
				['styles', 'styles.xml'],
				['numbering', 'numbering.xml']
			])
		},
		{ name: 'word/styles.xml', text: STYLES },
		{ name: 'word/numbering.xml', text: NUMBERING }
	];
}

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
	['document', 'document.main'],
	['styles', 'styles'],
	['numbering', 'numbering']
]
	.map(([part, type]) => `<Override PartName="/word/${part}.xml" ContentType="${MAIN_TYPE}.${type}+xml"/>`)
	.join('')}</Types>`;

/** A4 with margins of 20 mm, in twentieths of a point. */
const PAPER =
	'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

const STYLES = `${HEAD}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/></w:style></w:styles>`;

const NUMBERING = `${HEAD}<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
	const all = targets.map(
		([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`
	);
	return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

const RIGHT_TO_LEFT = '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
/** Words of a script from right to left, with what stands between them. */
const OTHER_WAY = new RegExp(`[${RIGHT_TO_LEFT}](?:[${RIGHT_TO_LEFT}\\P{L}]*[${RIGHT_TO_LEFT}])?\\p{M}*`, 'u');
const FIRST_LETTER = /\p{L}/u;

function paragraphXml(
	{ words, isItem, isHeading }: LetterSheetLine,
	{ isSender, isLast }: { isSender: boolean; isLast: boolean }
): string {
	const style = isHeading ? 'Heading1' : isItem ? 'ListParagraph' : '';
	const isOtherWay = OTHER_WAY.test(FIRST_LETTER.exec(words)?.[0] ?? '');
	// In the order of the schema: Word takes no other.
	const properties = [
		style && `<w:pStyle w:val="${style}"/>`,
		isItem && '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
		isOtherWay && '<w:bidi/>',
		!isLast && '<w:spacing w:after="0"/>',
		isSender && '<w:jc w:val="right"/>'
	];
	const given = properties.filter(Boolean).join('');
	return `<w:p>${given === '' ? '' : `<w:pPr>${given}</w:pPr>`}${runsXml(words)}</w:p>`;
}

function runsXml(words: string): string {
	const runs: string[] = [];
	for (let rest = words; rest !== '';) {
		const found = OTHER_WAY.exec(rest);
		const until = found === null ? rest.length : found.index;
		if (until > 0) runs.push(`<w:r>${textXml(rest.slice(0, until))}</w:r>`);
		if (found) runs.push(`<w:r><w:rPr><w:rtl/></w:rPr>${textXml(found[0])}</w:r>`);
		rest = rest.slice(until + (found?.[0].length ?? 0));
	}
	return runs.join('');
}

const NAMED: Partial<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A tab is an element of its own. What XML cannot hold is left out, and half a sign is shown as one that is missing. */
function textXml(words: string): string {
	return words
		.split('\t')
		.map((part) => {
			const held = part.replaceAll(/(?!\t)[\p{Cc}\uFFFE\uFFFF]/gu, '').replaceAll(/\p{Cs}/gu, '\uFFFD');
			const text = held.replaceAll(/[&<>]/g, (sign) => NAMED[sign] ?? sign);
			return text === '' ? '' : `<w:t xml:space="preserve">${text}</w:t>`;
		})
		.join('<w:tab/>');
}
