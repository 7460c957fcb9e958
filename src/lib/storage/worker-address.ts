let policy: { createScriptURL: (address: string) => unknown } | null | undefined;

/**
 * The address of a worker in the form that the content policy demands. Where Trusted Types exist, throws for another
 * origin. A page may create the policy only once, so every worker of the page takes its address from here.
 */
export function trustedWorkerAddress(address: string): string {
	const { trustedTypes } = globalThis as {
		trustedTypes?: {
			createPolicy: (
				name: string,
				rules: { createScriptURL: (address: string) => string }
			) => NonNullable<typeof policy>;
		};
	};
	policy ??=
		trustedTypes?.createPolicy('app-worker', {
			createScriptURL(address) {
				const { origin } = new URL(address, location.href);
				if (origin !== location.origin) throw new TypeError('A worker comes from our own origin only.');
				return address;
			}
		}) ?? null;
	// The type of a trusted address is not in the DOM types. `Worker` accepts it as a string.
	return policy ? (policy.createScriptURL(address) as string) : address;
}
