package org.belfry.system.crash;

import java.util.Collections;
import java.util.stream.Stream;
import org.belfry.system.FreshDatabases;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A fresh database for each series that is asked for; one of each kind unless told otherwise. */
final class EverySeries implements ArgumentsProvider {
  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    String databases = System.getProperty("crash.databases", "H2,PostgreSQL");
    return Collections.nCopies(Integer.getInteger("crash.series", 1), databases.split(",")).stream()
        .flatMap(Stream::of)
        .map(name -> Arguments.of(FreshDatabases.of(context, name)));
  }
}
