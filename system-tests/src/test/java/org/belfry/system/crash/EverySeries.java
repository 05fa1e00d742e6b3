package org.belfry.system.crash;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.belfry.system.FreshDatabases;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A fresh database and a seed for each series that is asked for; one of each kind unless told
 * otherwise, and these two have one seed.
 */
final class EverySeries implements ArgumentsProvider {
  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    String databases = System.getProperty("crash.databases", "H2,PostgreSQL");
    long first = Long.getLong("crash.seed", System.nanoTime());
    return LongStream.range(first, first + Integer.getInteger("crash.series", 1))
        .boxed()
        .flatMap(
            seed ->
                Stream.of(databases.split(","))
                    .map(name -> Arguments.of(FreshDatabases.of(context, name), seed)));
  }
}
