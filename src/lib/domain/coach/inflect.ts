/** Irregular verbs: base, -s, -ing, past, and the participle where it differs. */
const irregular = `
	be is are am being was were been; begin begins beginning began begun; bite bites biting bit bitten; blow blows blowing blew blown
	break breaks breaking broke broken; bring brings bringing brought; catch catches catching caught; choose chooses choosing chose chosen
	come comes coming came; cut cuts cutting; deal deals dealing dealt; do does doing did done; draw draws drawing drew drawn
	drive drives driving drove driven; eat eats eating ate eaten; fall falls falling fell fallen; feel feels feeling felt
	feed feeds feeding fed; find finds finding found; get gets getting got gotten; give gives giving gave given; go goes going went gone
	have has having had; hear hears hearing heard; hide hides hiding hid hidden; hit hits hitting; hold holds holding held
	hang hangs hanging hung; hurt hurts hurting; keep keeps keeping kept; know knows knowing knew known; lead leads leading led
	leave leaves leaving left; let lets letting; lie lies lying lied; lose loses losing lost; make makes making made; mean means meaning meant
	mislead misleads misleading misled; pay pays paying paid; pull pulls pulling pulled; put puts putting; read reads reading
	run runs running ran; say says saying said; see sees seeing saw seen; sell sells selling sold; send sends sending sent
	shake shakes shaking shook shaken; shut shuts shutting; sit sits sitting sat; spin spins spinning spun; speak speaks speaking spoke spoken
	stand stands standing stood; steal steals stealing stole stolen; stick sticks sticking stuck; string strings stringing strung
	take takes taking took taken; teach teaches teaching taught; tear tears tearing tore torn; tell tells telling told; think thinks thinking thought
	throw throws throwing threw thrown; turn turns turning turned; wear wears wearing wore worn; wind winds winding wound
`;

const forms = new Map(
	irregular
		.split(/[;\n]/)
		.map((line) => line.trim().split(' '))
		.map((verb) => [verb[0] ?? '', verb])
);

/** Every form of a verb as it is typed, base form first. */
export function formsOf(verb: string): readonly string[] {
	const known = forms.get(verb);
	if (known) return known;
	if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
	if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
	const stem = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) ? verb + verb.slice(-1) : verb;
	return [verb, /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}
