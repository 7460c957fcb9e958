/** The version of the record format. In its own file so that the writer's worker can stamp records without loading schemas. */
export const RECORD_VERSION = 1;
