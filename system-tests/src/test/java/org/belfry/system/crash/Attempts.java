package org.belfry.system.crash;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.belfry.system.Http;
import org.belfry.system.crash.Ledger.Attempt;

/**
 * Belfry's log of attempts.
 *
 * @param collection the path of the resources that have attempts
 */
record Attempts(Http api, String collection) {
  /** Enters all attempts of one of them. */
  void enter(String id, Ledger ledger) {
    for (JsonObject attempt :
        api.get(collection + "/" + id + "/attempts", "limit", 1000).expect(200).objects("/items")) {
      ledger.attempted(
          id,
          new Attempt(
              Instant.parse(attempt.getString("startedAt")),
              attempt.getString("outcome").equals("timedOut")));
    }
  }
}
