package org.belfry.platform.body;

import java.util.Map;
import org.belfry.platform.problem.Problem;
import org.belfry.platform.text.Ellipsis;

/** 422: a body has a member that nobody asks for, most often for a slip of the pen. */
final class UnknownMember extends Problem {
  private static final int LONGEST_SHOWN = 200;

  /**
   * @param field its path, such as {@code escalation.aftr}
   * @param nearest the known one that is written most like it
   */
  static UnknownMember at(String field, String nearest) {
    return new UnknownMember(Ellipsis.show(field, LONGEST_SHOWN), nearest);
  }

  private UnknownMember(String shown, String nearest) {
    super(
        422,
        "unknownMember",
        "The body has the member %s, which is unknown here.".formatted(shown),
        "Did you mean %s? Else leave it out.".formatted(nearest),
        Map.of("field", shown, "nearest", nearest));
  }
}
