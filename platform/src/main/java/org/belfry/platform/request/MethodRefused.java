package org.belfry.platform.request;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 405: TRACE, which would send credentials back, or CONNECT. */
final class MethodRefused extends Problem {
  MethodRefused() {
    super(
        405,
        "methodNotAllowed",
        "This server does not know the method.",
        "Ask with OPTIONS which ones the address knows.",
        Map.of());
  }
}
