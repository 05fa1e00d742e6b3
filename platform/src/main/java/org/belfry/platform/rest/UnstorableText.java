package org.belfry.platform.rest;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 422: a text has the character zero in it, which PostgreSQL does not store. */
final class UnstorableText extends Problem {
  UnstorableText() {
    super(
        422,
        "characterNotAllowed",
        "A text in the request contains the character zero (\\u0000).",
        "Leave that character out.",
        Map.of());
  }
}
