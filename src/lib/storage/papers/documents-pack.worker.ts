import type { CoverBox, FileKind } from '#lib/domain/vocabulary/paper.ts';
import { coverPage, coverPicture } from './cover.ts';
import { placesOf } from './places.ts';
import { dropDeletedPapers, sweepUnnamed } from './sweep.ts';
import { answerCalls } from './worker-answers.ts';

/** The work on papers that can wait until the pack is here: it covers pictures, and removes what no row names. It keeps nothing. */
export type PaperVerb =
	| { verb: 'cover'; file: Blob; kind: FileKind; boxes: readonly CoverBox[] }
	| { verb: 'cover-page'; page: ImageBitmap; boxes: readonly CoverBox[] }
	| { verb: 'sweep'; name: string; now: number }
	| { verb: 'drop'; name: string; papers: readonly string[] };

answerCalls(perform);

async function perform(call: PaperVerb): Promise<unknown> {
	switch (call.verb) {
		case 'cover':
			return coverPicture(call.file, call.kind, call.boxes);
		case 'cover-page':
			return coverPage(call.page, call.boxes);
		case 'sweep':
			return sweepUnnamed(call.name, placesOf(call.name), call.now);
		case 'drop':
			return dropDeletedPapers(call.name, call.papers);
	}
}
