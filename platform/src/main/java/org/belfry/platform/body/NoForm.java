package org.belfry.platform.body;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 415: the fields of a form are needed, and nobody says that the body is one. */
final class NoForm extends Problem {
  NoForm() {
    super(
        415,
        "unsupportedMediaType",
        "The request does not say of what media type its body is.",
        "Send the header Content-Type with the body's type, such as"
            + " application/x-www-form-urlencoded.",
        Map.of());
  }
}
