package org.belfry.platform.body;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 415: a body is said to be compressed in a way that nobody here takes off. */
final class EncodingNotSupported extends Problem {
  EncodingNotSupported(String encoding) {
    super(
        415,
        "encodingNotSupported",
        "A body with the Content-Encoding " + encoding + " cannot be read here.",
        "Send it without that header, as it is.",
        Map.of("encoding", encoding));
  }
}
