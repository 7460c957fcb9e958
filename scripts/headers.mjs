// What a host sends with each file. This is the one list: `npm run headers` writes static/_headers, deploy/nginx.conf and
// deploy/Caddyfile from it, and a test holds them to it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { types } from './serve.mjs';

const WORKER_POLICY =
	"default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Classes of paths, wide before narrow. A path takes from every class that it is in; of one header named twice both values count. */
const classes = [
	{
		path: '/*',
		why: null,
		headers: {
			// The rest of the policy is in each page, with the hashes of its scripts; a page cannot say this part itself.
			'Content-Security-Policy': "frame-ancestors 'none'",
			// The same for browsers that do not know `frame-ancestors`.
			'X-Frame-Options': 'DENY',
			// A file is what its type says: a picture is never run as a script.
			'X-Content-Type-Options': 'nosniff',
			// Where the person came from is told to nobody, not even for a link that they open.
			'Referrer-Policy': 'no-referrer',
			// No page of others keeps a hold on our window, and none puts our files in its own memory.
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Resource-Policy': 'same-origin',
			// Over https only, for two years. Browsers do not listen to it over http.
			'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
			// The app listens to nothing and looks at nothing; it only keeps the screen awake in a call.
			'Permissions-Policy':
				'camera=(), microphone=(), geolocation=(), usb=(), payment=(), browsing-topics=(), screen-wake-lock=(self)'
		}
	},
	{
		path: '/_app/immutable/*',
		why: 'Named by content: never another content under the same name.',
		headers: { 'Cache-Control': 'public, max-age=31536000, immutable' }
	},
	{
		path: '/_app/immutable/workers/*',
		why: 'A worker takes its policy from here, not from the page that starts it.',
		headers: { 'Content-Security-Policy': WORKER_POLICY }
	},
	{
		path: '/service-worker.js',
		why: 'The service worker takes its policy from here too.',
		headers: { 'Content-Security-Policy': WORKER_POLICY, 'Cache-Control': 'no-cache' }
	},
	{
		path: '/_app/version.json',
		why: 'A kept copy would hide a new version.',
		headers: { 'Cache-Control': 'no-cache' }
	},
	{ path: '/*.html', why: null, headers: { 'Cache-Control': 'no-cache' } }
];

/** What the hosts that read `_headers` send by themselves where the list is silent. To nginx and Caddy it must be said. */
const unsaid = { 'Cache-Control': 'no-cache' };

/** The three files, each with its path in the project. */
export function headerFiles() {
	return { 'static/_headers': forStaticHosts(), 'deploy/nginx.conf': forNginx(), 'deploy/Caddyfile': forCaddy() };
}

/** All headers that a path gets, or a class of paths, as one value each. */
function headersOf(path) {
	const headers = new Map();
	for (const wide of classes.filter((one) => covers(one.path, path))) {
		for (const [name, value] of Object.entries(wide.headers)) {
			headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
		}
	}
	for (const [name, value] of Object.entries(unsaid)) if (!headers.has(name)) headers.set(name, value);
	return headers;
}

function covers(wide, path) {
	const [start, end] = wide.split('*');
	return end === undefined ? path === wide : path.startsWith(start) && path.endsWith(end);
}

/** The classes that change what every file gets: each with those headers only, as whole values. */
function exceptions() {
	const common = headersOf('/*');
	return classes
		.map(({ path, why, headers }) => {
			const whole = Object.keys(headers).map((name) => [name, headersOf(path).get(name)]);
			return { path, why, headers: new Map(whole.filter(([name, value]) => common.get(name) !== value)) };
		})
		.filter(({ headers }) => headers.size > 0);
}

function forStaticHosts() {
	const rules = classes.map(({ path, why, headers }) =>
		[
			...(why ? [`# ${why}`] : []),
			path,
			...Object.entries(headers).map(([name, value]) => `\t${name}: ${value}`),
			''
		].join('\n')
	);
	return `# For Cloudflare Pages, Netlify and hosts like them. ${writtenBy}\n\n${rules.join('\n')}`;
}

const writtenBy = 'Written by `npm run headers`: change scripts/headers.mjs instead.';

function forNginx() {
	const different = exceptions();
	const varying = [...headersOf('/*')].filter(([name]) => different.some(({ headers }) => headers.has(name)));
	// nginx takes the first expression that fits, so the narrow ones come first.
	const maps = varying.map(([name, value]) => {
		const lines = different
			.filter(({ headers }) => headers.has(name))
			.toReversed()
			.flatMap(({ path, why, headers }) => [`\t# ${why}`, `\t${expression(path)} "${headers.get(name)}";`]);
		return [`map $uri ${variable(name)} {`, `\tdefault "${value}";`, ...lines, '}', ''].join('\n');
	});
	const all = [...headersOf('/*')].map(([name, value]) => {
		const isVarying = varying.some(([other]) => other === name);
		return `\tadd_header ${name} ${isVarying ? variable(name) : `"${value}"`} always;`;
	});
	const texts = typesOfText().filter((type) => type !== 'text/html');

	return `# Holdline on nginx. ${writtenBy}
#
# Put this file in /etc/nginx/conf.d/ (or sites-enabled/), put what is in the build folder into the root below, and change
# two things: the name and the root. Then add https, for without it browsers refuse to keep the app on the phone:
# \`certbot --nginx\` does that, and from then on every name below yours must have https too (Strict-Transport-Security).

${maps.join('\n')}
server {
	listen 80;
	listen [::]:80;
	server_name holdline.example;
	root /srv/holdline;

	# The whole list, here and nowhere else: a location that adds one header of its own loses all of these.
${all.join('\n')}

	# Clean addresses: /today is today.html, and /today/ leads there. What is not there is a real 404, never the first page.
	location = / {
		try_files /index.html =404;
	}
	location / {
		try_files $uri $uri.html =404;
	}
	location ~ ^(?<page>.+)/$ {
		absolute_redirect off;
		if (-f $document_root$page.html) {
			return 308 $page$is_args$args;
		}
		return 404;
	}
	error_page 404 /404.html;

	# Rules for other hosts.
	location = /_headers {
		return 404;
	}

	# Not nginx's own list: it is older than some of these.
	types {
${extensionsByType()
	.map(([type, extensions]) => `\t\t${type} ${extensions.join(' ')};`)
	.join('\n')}
	}
	default_type application/octet-stream;
	charset utf-8;
	charset_types ${texts.join(' ')};

	gzip on;
	gzip_vary on;
	gzip_types ${texts.join(' ')};
	# With the package libnginx-mod-http-brotli-filter, smaller still:
	# brotli on;
	# brotli_types ${texts.join(' ')};
}
`;
}

/** A class of paths as nginx compares it in a \`map\`. */
function expression(path) {
	return path.includes('*') ? `~^${path.replaceAll('.', '\\.').replace(/\*$/, '').replace('*', '.*')}` : path;
}

function variable(name) {
	return `$holdline_${name.toLowerCase().replaceAll('-', '_')}`;
}

function forCaddy() {
	const all = [...headersOf('/*')].map(([name, value]) => `\t\t${name} "${value}"`);
	const different = exceptions().map(({ path, why, headers }) => {
		const lines = [...headers].map(([name, value]) => `\t\theader ${path} ${name} "${value}"`);
		return [`\t\t# ${why}`, ...lines].join('\n');
	});
	const typed = extensionsByType().map(([type, extensions]) => {
		const name = extensions[0];
		const value = typesOfText().includes(type) ? `${type}; charset=utf-8` : type;
		return `\t\t@${name} path ${extensions.map((extension) => `*.${extension}`).join(' ')}\n\t\theader @${name} Content-Type "${value}"`;
	});

	return `# Holdline on Caddy. ${writtenBy}
#
# Put this file at /etc/caddy/Caddyfile, put what is in the build folder into the root below, and change two things: the
# name and the root. Caddy sees to https by itself; from then on every name below yours must have https too
# (Strict-Transport-Security).

(headers) {
	header {
${all.join('\n')}
	}
}

holdline.example {
	root * /srv/holdline
	encode {
		gzip
		match {
${typesOfText()
	.map((type) => `\t\t\theader Content-Type ${type}*`)
	.join('\n')}
		}
	}

	# In this order, from top to bottom: of one header named twice the lower line counts.
	route {
		import headers
${different.join('\n')}

		# Rules for other hosts.
		error /_headers 404

		# Clean addresses: /today is today.html, and /today/ leads there. What is not there is a real 404, never the first page.
		@slash path_regexp ^.+/$
		route @slash {
			uri strip_suffix /
			@page file {path}.html
			redir @page {uri} 308
			error 404
		}
		try_files {path} {path}.html

		# Not the machine's own list: it may lack some of these.
${typed.join('\n')}
		file_server
	}

	handle_errors {
		import headers
		header Content-Type "text/html; charset=utf-8"
		@page file /404.html
		handle @page {
			rewrite * /404.html
			file_server
		}
		respond "{err.status_code} {err.status_text}"
	}
}
`;
}

/** What is text, and so has a charset and is worth compressing. */
function typesOfText() {
	const texts = Object.values(types).filter((type) => type.includes('charset'));
	return [...new Set(texts.map((type) => type.split(';')[0]))];
}

function extensionsByType() {
	const found = new Map();
	for (const [extension, value] of Object.entries(types)) {
		const type = value.split(';')[0];
		found.set(type, [...(found.get(type) ?? []), extension.slice(1)]);
	}
	return [...found];
}

if (argv[1] === fileURLToPath(import.meta.url)) {
	for (const [file, text] of Object.entries(headerFiles())) writeFileSync(join(import.meta.dirname, '..', file), text);
}
