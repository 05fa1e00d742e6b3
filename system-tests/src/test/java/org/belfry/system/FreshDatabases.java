package org.belfry.system;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** An empty {@link Database} of each kind, for tests that start Belfrys of their own. */
public final class FreshDatabases implements ArgumentsProvider {
  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return Stream.of("H2", "PostgreSQL").map(name -> Arguments.of(of(context, name)));
  }

  /** A fresh one of the kind that is named. */
  public static Database of(ExtensionContext context, String name) {
    return name.equals("H2")
        ? Database.H2
        : Equipment.ofTheRun(context, "PostgreSQL", PostgreSql.class, PostgreSql::new)
            .newDatabase();
  }
}
