package org.belfry.bench.figure;

/**
 * What is measured: a line of the table.
 *
 * @param scenario how it was measured
 * @param subject of what, with its database
 * @param figure such as {@code deliveries/s}
 */
public record Series(String scenario, String subject, String figure) {}
