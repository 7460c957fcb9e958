/** Runs in a page before its own scripts: puts every violation of the content policy into the console, as an error. */
export function reportViolations(): void {
	addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) =>
		console.error(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`)
	);
}
