/** How a file begins that carries a shared case. The figure is its version. */
export const SHARED_FILE_HEAD = 'holdline shared case 1\n';

/** How a file of any version begins. */
const ANY_HEAD = 'holdline shared case ';

/** Whether a file carries a shared case. `newer`: a newer version made it. */
export function sharedFileKind(start: string): 'shared' | 'newer' | null {
	if (start.startsWith(SHARED_FILE_HEAD)) return 'shared';
	return start.startsWith(ANY_HEAD) ? 'newer' : null;
}
