package org.belfry.platform.request;

import java.util.Collection;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 405: an address does not know the method. */
public final class MethodNotAllowed extends Problem {
  /** All that any address knows. */
  static final String ALL = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

  private final String allowed;

  private MethodNotAllowed(String allowed, String remedy) {
    super(405, "methodNotAllowed", "This address does not know the method.", remedy, Map.of());
    this.allowed = allowed;
  }

  /** It knows others. */
  public static MethodNotAllowed but(Collection<String> others) {
    String allowed = String.join(", ", others);
    return new MethodNotAllowed(allowed, "Use one of these: " + allowed + ".");
  }

  /** Nobody has looked which ones it knows. */
  public static MethodNotAllowed anywhere() {
    return new MethodNotAllowed(ALL, "Ask with OPTIONS which ones it knows.");
  }

  /** The methods that whoever refuses one has to tell (RFC 9110, 15.5.6), separated by commas. */
  public String allowed() {
    return allowed;
  }
}
