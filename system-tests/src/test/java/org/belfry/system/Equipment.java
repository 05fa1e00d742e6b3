package org.belfry.system;

import java.util.function.Supplier;
import org.belfry.system.endpoint.Endpoints;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Hands the {@link Endpoints} to whoever asks, the {@link TokenIssuer}, the Belfrys {@link
 * InEarnest} and {@link Exposed}, and a fresh PostgreSQL {@link Database}. A failure takes along
 * what the Belfrys have logged.
 */
public final class Equipment implements ParameterResolver, TestExecutionExceptionHandler {
  private static final ExtensionContext.Namespace RUN =
      ExtensionContext.Namespace.create(Equipment.class);

  /** One for the whole run, closed at its end. */
  static <T> T ofTheRun(
      ExtensionContext context, String name, Class<T> type, Supplier<T> supplier) {
    return context
        .getRoot()
        .getStore(RUN)
        .getOrComputeIfAbsent(name, missing -> supplier.get(), type);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Endpoints.class
        || type == TokenIssuer.class
        || type == InEarnest.class
        || type == Exposed.class
        || (type == Database.class && isNotAnArgument(context));
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Endpoints.class) {
      return ofTheRun(context, "endpoints", Endpoints.class, Endpoints::new);
    }
    if (type == InEarnest.class) {
      return ofTheRun(context, "in earnest", InEarnest.class, InEarnest::new);
    }
    if (type == Exposed.class) {
      return ofTheRun(context, "exposed", Exposed.class, Exposed::new);
    }
    return type == TokenIssuer.class ? issuer(context) : FreshDatabases.of(context, "PostgreSQL");
  }

  static TokenIssuer issuer(ExtensionContext context) {
    return ofTheRun(context, "issuer", TokenIssuer.class, TokenIssuer::new);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    BelfryProcess.running().forEach(belfry -> failure.addSuppressed(new LogOf(belfry)));
    throw failure;
  }

  private static boolean isNotAnArgument(ExtensionContext context) {
    return context.getTestMethod().stream()
        .noneMatch(method -> method.isAnnotationPresent(ParameterizedTest.class));
  }

  /** Not an error: the way to show a log beside one. */
  private static final class LogOf extends Exception {
    LogOf(BelfryProcess belfry) {
      super(belfry.tail(), null, false, false);
    }
  }
}
