package org.belfry.notifications.dialect.spark;

import java.util.Map;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.problem.Problem;

/**
 * A problem as this dialect tells it.
 *
 * @param status of the answer
 * @param code inside its envelope
 */
record ErrorCode(int status, int code) {
  private static final String MISSING = "fieldRequired";
  static final ErrorCode READ_ONLY = new ErrorCode(405, 1017);

  /** By type, where the status does not tell all. */
  private static final Map<String, ErrorCode> BY_TYPE =
      Map.of("unreadableBody", new ErrorCode(400, 1035), MISSING, new ErrorCode(400, 1050));

  private static final Map<Integer, ErrorCode> BY_STATUS =
      Map.of(
          401, new ErrorCode(401, 1000),
          403, new ErrorCode(403, 1500),
          422, new ErrorCode(400, 1053),
          429, new ErrorCode(429, 1550));

  static ErrorCode of(Problem problem) {
    if (Scope.WRITE.code().equals(problem.attributes().get("scope"))) {
      return READ_ONLY;
    }
    String type =
        problem.causes().stream().map(Problem::type).anyMatch(MISSING::equals)
            ? MISSING
            : problem.type();
    int status = problem.status();
    return BY_TYPE.getOrDefault(
        type, BY_STATUS.getOrDefault(status, new ErrorCode(status, status)));
  }
}
