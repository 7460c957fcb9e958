import { config } from 'zod/mini';

// zod otherwise compiles its checks with `new Function`, which the content policy forbids and reports.
config({ jitless: true });
