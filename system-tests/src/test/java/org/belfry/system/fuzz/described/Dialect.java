package org.belfry.system.fuzz.described;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The APIs of Belfry: where each is, and where it is described. */
public enum Dialect {
  NATIVE("/belfry/v1/openapi.json", "/belfry/v1"),
  HUB("/notifications/apiDoc", "/notifications"),
  MARKETPLACE("/api/marketplace/v2/openapi.json", "/api/marketplace/v2"),
  MYWORK("/rest/mywork/1/application.wadl", "/rest/mywork/1", "/rest/mywork/latest", "/rest"),
  INBOX("/api/openapi.json", "/api", "/api/v0"),
  SPARK("/v1/openapi.json", "/v1");

  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> roots;

  Dialect(String description, String... roots) {
    this.description = description;
    this.roots = List.of(roots);
  }

  public String description() {
    return description;
  }

  public List<String> roots() {
    return roots;
  }

  /** The one that answers at a path that nothing is strange about. */
  public static Optional<Dialect> at(String path) {
    return Arrays.stream(values())
        .filter(dialect -> dialect.roots.stream().anyMatch(root -> isBelow(root, path)))
        .findFirst();
  }

  private static boolean isBelow(String root, String path) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
