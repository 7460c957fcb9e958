import { type MarkedToken, type Token, type Tokens, Lexer } from 'marked';

/** Markdown as a small tree of our own. Only these blocks can be rendered, and none of them carries HTML. */
export type Block =
	| { is: 'heading'; level: number; inlines: readonly Inline[] }
	| { is: 'paragraph'; inlines: readonly Inline[] }
	| { is: 'list'; isOrdered: boolean; start: number; items: readonly (readonly Block[])[] }
	| { is: 'quote'; blocks: readonly Block[] }
	| { is: 'code'; text: string }
	| { is: 'table'; head: readonly (readonly Inline[])[]; rows: readonly (readonly (readonly Inline[])[])[] }
	| { is: 'rule' };

export type Inline =
	| { is: 'text'; text: string }
	| { is: 'strong'; inlines: readonly Inline[] }
	| { is: 'emphasis'; inlines: readonly Inline[] }
	| { is: 'deleted'; inlines: readonly Inline[] }
	| { is: 'code'; text: string }
	| { is: 'break' }
	| { is: 'link'; href: string; inlines: readonly Inline[]; isAddressShown: boolean };

/** The only schemes that a link may have. */
const SAFE_LINK = /^(?:https:\/\/|tel:|mailto:)/i;

/** Parses Markdown into blocks. HTML and images become plain text, exactly as written. Never throws. */
export function readMarkdown(text: string): Block[] {
	return blocksOf(Lexer.lex(text));
}

function blocksOf(tokens: readonly Token[]): Block[] {
	return tokens.flatMap((token) => blockOf(token as MarkedToken));
}

function blockOf(token: MarkedToken): Block[] {
	switch (token.type) {
		case 'heading':
			return [{ is: 'heading', level: token.depth, inlines: inlinesOf(token.tokens) }];
		case 'paragraph':
			return [{ is: 'paragraph', inlines: inlinesOf(token.tokens) }];
		case 'text':
			return [{ is: 'paragraph', inlines: inlinesOf('tokens' in token ? token.tokens : undefined, token.text) }];
		case 'list':
			return [
				{
					is: 'list',
					isOrdered: token.ordered,
					start: token.start === '' ? 1 : token.start,
					items: token.items.map((item: Tokens.ListItem) => blocksOf(item.tokens))
				}
			];
		case 'blockquote':
			return [{ is: 'quote', blocks: blocksOf(token.tokens) }];
		case 'code':
			return [{ is: 'code', text: token.text }];
		case 'table':
			return [
				{
					is: 'table',
					head: token.header.map((cell: Tokens.TableCell) => inlinesOf(cell.tokens)),
					rows: token.rows.map((row: Tokens.TableCell[]) => row.map((cell) => inlinesOf(cell.tokens)))
				}
			];
		case 'hr':
			return [{ is: 'rule' }];
		case 'space':
			return [];
		default:
			return [{ is: 'paragraph', inlines: [{ is: 'text', text: token.raw.trimEnd() }] }];
	}
}

function inlinesOf(tokens: readonly Token[] | undefined, otherwise = ''): Inline[] {
	if (tokens === undefined) return [{ is: 'text', text: otherwise }];
	return joined(tokens.map((token) => inlineOf(token as MarkedToken)));
}

function inlineOf(token: MarkedToken): Inline {
	switch (token.type) {
		case 'text':
			return { is: 'text', text: token.text };
		case 'escape':
			return { is: 'text', text: token.text };
		case 'strong':
			return { is: 'strong', inlines: inlinesOf(token.tokens) };
		case 'em':
			return { is: 'emphasis', inlines: inlinesOf(token.tokens) };
		case 'del':
			return { is: 'deleted', inlines: inlinesOf(token.tokens) };
		case 'codespan':
			return { is: 'code', text: token.text };
		case 'br':
			return { is: 'break' };
		case 'link':
			return linkOf(token);
		default:
			return { is: 'text', text: token.raw };
	}
}

/** A link shows its address unless its text already is that address. An unsafe link is shown as plain text, as written. */
function linkOf({ href, text, tokens, raw }: Tokens.Link): Inline {
	if (!SAFE_LINK.test(href)) return { is: 'text', text: raw };
	const isAddressShown = text !== href && `mailto:${text}` !== href && `tel:${text}` !== href;
	return { is: 'link', href, inlines: inlinesOf(tokens, text), isAddressShown };
}

/** Merges neighbouring text nodes. */
function joined(inlines: readonly Inline[]): Inline[] {
	const result: Inline[] = [];
	for (const inline of inlines) {
		const last = result.at(-1);
		if (inline.is === 'text' && last?.is === 'text')
			result[result.length - 1] = { is: 'text', text: last.text + inline.text };
		else result.push(inline);
	}
	return result;
}
