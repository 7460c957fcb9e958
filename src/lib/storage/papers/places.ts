import { DatabasePlace } from './database-place.ts';
import { FolderPlace } from './folder-place.ts';

/** Where the papers of a store may lie. */
export function placesOf(name: string): readonly [FolderPlace, DatabasePlace] {
	return [new FolderPlace(name), new DatabasePlace(name)];
}
