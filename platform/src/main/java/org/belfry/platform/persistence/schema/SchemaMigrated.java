package org.belfry.platform.persistence.schema;

/**
 * Every context's tables are up to date, and nothing has used them yet. An observer that throws
 * stops the start.
 */
public record SchemaMigrated() {}
