/** The version of the record format. It stands alone so that the writer's worker can stamp records without loading their schemas. */
export const RECORD_VERSION = 1;
