package org.belfry.platform.rest;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** The header If-Match or If-None-Match has no entity tag. */
final class MalformedEntityTag extends Problem {
  MalformedEntityTag() {
    super(
        400,
        "malformedEntityTag",
        "The header If-Match or If-None-Match holds no entity tag.",
        "Send the ETag of an earlier answer as it came, with its quotation marks.",
        Map.of());
  }
}
