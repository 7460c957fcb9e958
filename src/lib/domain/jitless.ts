import { config } from 'zod/mini';

// By default zod compiles its checks with `new Function`, which the content security policy blocks and reports.
config({ jitless: true });
