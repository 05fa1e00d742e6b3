package org.belfry.web.description;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.access.RequiresApiKey;

/**
 * The resources of an API.
 *
 * @param all its classes in demo mode
 * @param always those that are also there outside of demo mode
 */
record Resources(Set<Class<?>> all, Set<Class<?>> always) {
  static Resources of(Set<Class<?>> classes) {
    return new Resources(classes, classes);
  }

  Set<Operation> operations() {
    return handlers().map(this::operation).collect(toSet());
  }

  /** Such as {@code GET /tasks limit}. */
  Set<String> queryParameters() {
    return handlers()
        .flatMap(
            handler ->
                Arrays.stream(handler.method().getParameters())
                    .flatMap(Resources::names)
                    .map(name -> verb(handler.method()) + " " + path(handler) + " " + name))
        .collect(toSet());
  }

  private static Stream<String> names(Parameter parameter) {
    Stream<Optional<QueryParam>> annotated =
        Stream.concat(Stream.of(parameter), Arrays.stream(parameter.getType().getDeclaredFields()))
            .map(element -> Optional.ofNullable(element.getAnnotation(QueryParam.class)));
    return annotated.flatMap(Optional::stream).map(QueryParam::value);
  }

  private Stream<Handler> handlers() {
    return all.stream()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getMethods()).map(method -> new Handler(type, method)))
        .filter(handler -> httpMethod(handler.method()).isPresent());
  }

  private Operation operation(Handler handler) {
    return new Operation(
        verb(handler.method()),
        path(handler),
        access(handler),
        roles(handler),
        !always.contains(handler.resource()));
  }

  private static String verb(Method method) {
    return httpMethod(method).orElseThrow();
  }

  private static Optional<String> httpMethod(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
        .map(HttpMethod::value)
        .findFirst();
  }

  /** Without what a template has to match; what may be missing is left out. */
  private static String path(Handler handler) {
    String path =
        Stream.of(handler.resource(), handler.method())
            .flatMap(element -> Optional.ofNullable(element.getAnnotation(Path.class)).stream())
            .map(Path::value)
            .reduce("", (above, below) -> above + "/" + below);
    String plain =
        path.replaceAll("\\{\\s*version\\s*:[^}]*}", "")
            .replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
            .replaceAll("/+", "/");
    return plain.length() > 1 && plain.endsWith("/")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  private static String access(Handler handler) {
    Method method = handler.method();
    if (method.isAnnotationPresent(PermitAll.class)) {
      boolean key = handler.resource().isAnnotationPresent(RequiresApiKey.class);
      return key ? "API key" : "everybody";
    }
    Scope[] needed = method.getAnnotation(RequiresScope.class).value();
    return needed.length == 1 ? needed[0].code() : Scope.FULL;
  }

  private static Set<String> roles(Handler handler) {
    if (handler.method().isAnnotationPresent(PermitAll.class)) {
      return Set.of();
    }
    return Stream.of(handler.method(), handler.resource())
        .flatMap(element -> Optional.ofNullable(element.getAnnotation(RolesAllowed.class)).stream())
        .findFirst()
        .map(allowed -> Set.of(allowed.value()))
        .orElse(Set.of());
  }

  /**
   * @param resource whose method it is, perhaps by inheritance
   */
  private record Handler(Class<?> resource, Method method) {}
}
