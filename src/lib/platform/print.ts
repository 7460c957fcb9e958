/** Opens the system's print sheet for the page as it is. */
export function printPage(): void {
	window.print();
}
