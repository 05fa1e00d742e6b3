package org.belfry.system.fuzz;

import java.util.List;

/** Fields of the head that are odd, and leave no doubt where the request ends. */
final class HeadFaults {
  private static final String[][] FIELDS = {
    {"Accept", "a/b/c"},
    {"Accept", ""},
    {"Accept", "*"},
    {"Accept", "text/html"},
    {"Accept", "application/xml"},
    {"Accept", "text/xml;q=0.5, application/json;q=0"},
    {"Accept", "application/json; charset=bogus"},
    {"Accept", "application/json;q=2"},
    {"Accept", ",;,"},
    {"Accept", "text/event-stream"},
    {"Accept-Language", "=;"},
    {"Accept-Language", "tr-TR, *;q=x"},
    {"Accept-Charset", "bogus;q=\"\""},
    {"Accept-Encoding", "gzip, br;q=5, *;q=0"},
    {"Content-Type", ""},
    {"Content-Type", "a/b/c"},
    {"Content-Type", "application/JSON"},
    {"Content-Type", "application/json; charset=bogus"},
    {"Content-Type", "application/json; charset=UTF-16"},
    {"Content-Type", "application/json;;;"},
    {"Content-Type", "text/plain"},
    {"Content-Type", "application/xml"},
    {"Content-Type", "text/xml; charset=ISO-8859-1"},
    {"Content-Type", "application/x-www-form-urlencoded"},
    {"Content-Type", "multipart/form-data"},
    {"Content-Type", "application/merge-patch+json"},
    {"Content-Type", "application/vnd.x+json"},
    {"If-Match", "x"},
    {"If-Match", "*"},
    {"If-Match", "\"0\""},
    {"If-Match", "W/\"0\", \"1\", \"unclosed"},
    {"If-None-Match", "x"},
    {"If-None-Match", "*"},
    {"If-None-Match", ",,"},
    {"If-Modified-Since", "yesterday"},
    {"If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"},
    {"If-Range", "x"},
    {"Range", "bytes=0-0,-1,5-2"},
    {"Idempotency-Key", "fuzz"},
    {"Idempotency-Key", "x".repeat(2000)},
    {"Idempotency-Key", ""},
    {"Last-Event-ID", "999999999999999999-999999999999999999"},
    {"API-Key", "unknown"},
    {"API-Key", ""},
    {"Authorization", ""},
    {"Authorization", "Bearer"},
    {"Authorization", "Bearer  demo-alice"},
    {"Authorization", "Bearer a.b.c"},
    {"Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."},
    {"Authorization", "Basic !!!"},
    {"Authorization", "Basic Og=="},
    {"Authorization", "Digest username=\"x\""},
    {"Origin", "null"},
    {"Origin", "https://evil.example.com"},
    {"Sec-Fetch-Site", "cross-site"},
    {"Forwarded", "for=\"_x\";proto=javascript;host=\"evil\""},
    {"X-Forwarded-For", "1.2.3.4, ::1, x"},
    {"X-Forwarded-Proto", "javascript"},
    {"X-Forwarded-Host", "evil.example.com\"><b>"},
    {"X-HTTP-Method-Override", "DELETE"},
    {"Cookie", "JSESSIONID=x; $Version=1; a=\"b"},
    {"Prefer", "return=minimal; x=\"y"},
    {"Connection", "Content-Length"},
    {"Upgrade", "h2c"},
    {"TE", "trailers, deflate"},
    {"Via", "1.1 " + "x".repeat(3000)},
    {"X-Long", "x".repeat(7000)},
    {"X-Requested-With", "fuzz"}
  };

  /** What a parser of HTTP may refuse. */
  private static final String[][] BARBARIC = {
    {"X-Longer", "x".repeat(40_000)}, {"X-Eight-Bit", "\u00E9\u00FF"}, {"Expect", "200-ok"}
  };

  private HeadFaults() {}

  static void apply(Draft draft, Chance chance) {
    if (chance.oneIn(20)) {
      barbaric(draft, chance);
      return;
    }
    String[] field = chance.pick(FIELDS);
    draft.fault(field[0] + ": " + (field[1].length() > 60 ? "(long)" : field[1]));
    if (chance.oneIn(6)) {
      draft.header(field[0], field[1]);
    } else {
      draft.with(field[0], field[1]);
    }
    if (List.of("Authorization", "API-Key").contains(field[0])) {
      draft.strangeCredentials();
    }
  }

  private static void barbaric(Draft draft, Chance chance) {
    draft.barbaric();
    if (chance.oneIn(4)) {
      draft.fault("many fields");
      for (int i = 0; i < 120; i++) {
        draft.header("X" + i, "x");
      }
    } else {
      String[] field = chance.pick(BARBARIC);
      draft.fault(field[0]).header(field[0], field[1]);
    }
  }
}
