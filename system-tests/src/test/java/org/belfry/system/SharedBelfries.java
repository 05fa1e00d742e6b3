package org.belfry.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

final class SharedBelfries implements ArgumentsProvider {
  /** Retries and heartbeats come quickly, so that a test can wait for them. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "belfry.delivery.retry-schedule", "PT0.2S,PT0.5S,PT1S",
          "belfry.delivery.timeout", "PT3S",
          "belfry.inbox.heartbeat", "PT1S");

  /**
   * Without the good compiler passwords take seconds to check; it is to leave alone what is not as
   * hot as that, or it is busy with the whole server for minutes.
   */
  private static final List<String> ALL_COMPILERS =
      List.of(
          "-XX:TieredStopAtLevel=4",
          "-XX:Tier4InvocationThreshold=200000",
          "-XX:Tier4MinInvocationThreshold=200000",
          "-XX:Tier4CompileThreshold=400000",
          "-XX:Tier4BackEdgeThreshold=1000000");

  @Override
  public Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return Stream.of("H2", "PostgreSQL").map(name -> Arguments.of(belfry(context, name)));
  }

  private static Belfry belfry(ExtensionContext context, String database) {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.putAll(Equipment.issuer(context).settings());
    return Equipment.ofTheRun(
        context,
        "Belfry on " + database,
        Belfry.class,
        () -> Belfry.start(FreshDatabases.of(context, database), settings, ALL_COMPILERS));
  }
}
