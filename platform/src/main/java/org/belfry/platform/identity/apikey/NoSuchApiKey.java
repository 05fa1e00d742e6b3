package org.belfry.platform.identity.apikey;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 404. */
final class NoSuchApiKey extends Problem {
  NoSuchApiKey(long id) {
    super(
        404,
        "apiKeyNotFound",
        "There is no API key " + id + ".",
        "Find all of them at /belfry/v1/api-keys.",
        Map.of("id", id));
  }
}
