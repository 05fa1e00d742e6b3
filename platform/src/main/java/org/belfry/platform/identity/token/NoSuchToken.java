package org.belfry.platform.identity.token;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 404, also for another user's token. */
final class NoSuchToken extends Problem {
  NoSuchToken(long id) {
    super(
        404,
        "tokenNotFound",
        "There is no access token " + id + ".",
        "Find yours at /belfry/v1/tokens.",
        Map.of("id", id));
  }
}
