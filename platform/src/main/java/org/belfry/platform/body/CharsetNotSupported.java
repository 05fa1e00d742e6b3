package org.belfry.platform.body;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 415: a body is said to be in another charset than UTF-8, in which all JSON is. */
final class CharsetNotSupported extends Problem {
  CharsetNotSupported(String charset) {
    super(
        415,
        "charsetNotSupported",
        "A body in the charset %s cannot be read here.".formatted(charset),
        "Send JSON in UTF-8; its Content-Type needs no charset.",
        Map.of("charset", charset));
  }
}
