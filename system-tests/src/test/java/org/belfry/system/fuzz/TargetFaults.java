package org.belfry.system.fuzz;

import java.util.List;

/** Does something to what a request asks for. */
final class TargetFaults {
  private static final List<String> ENDS =
      List.of(
          "%",
          "%u0",
          "%zz",
          "%00",
          "%2F",
          "%2e%2e",
          "/..",
          "/../..",
          "/.",
          "//",
          "/",
          ";x=y",
          ";",
          "\\",
          "%5C",
          "%0d%0aX:y",
          "%ff",
          "%c0%ae",
          "{",
          "}",
          "|",
          "^",
          "\"",
          "<",
          "`",
          "#x",
          "*",
          "~",
          "$",
          "!",
          "/x".repeat(50),
          "a".repeat(5000),
          "%F0%9F%99%82",
          "\u00E9");

  private static final List<String> QUERIES =
      List.of(
          "limit=x",
          "limit=-1",
          "limit=0",
          "limit=99999999999999999999",
          "limit=1&limit=2",
          "limit=",
          "start=-1",
          "start=9223372036854775807",
          "page=0",
          "page=99999999",
          "sort=x",
          "sort=-",
          "sortBy=",
          "sortBy=-createdAt,name,x",
          "filter=",
          "filter=x",
          "filter=name=in=()",
          "filter=colour==red",
          "filter=createdAt=ge=%2B999999999-12-31T23:59:59Z",
          "filter=((((((((((",
          "filter=name==*%25*",
          "filter=" + "(".repeat(3000),
          "filter=state==active;(state==x,state==y)",
          "q=",
          "q=%25_%5C",
          "name=|",
          "name=a|b",
          "topic=x",
          "topic=http://x/y",
          "subscription=%00",
          "state=x",
          "state=",
          "from=31.12.%2B999999999",
          "from=x&to=y",
          "created_at=..",
          "created_at=x..y",
          "created_at=%2B999999999-12-31..",
          "read_at=null",
          "id=,",
          "type=,,",
          "_limit=26",
          "_limit=x",
          "_page=0",
          "_pagination=2",
          "_orderby=%2B",
          "_orderby=-CreatedTimestamp,x",
          "_select=x",
          "before=x",
          "before=-9223372036854775808",
          "after=9223372036854775807",
          "bypass=",
          "bypass=admin",
          "bypass=%00",
          "appId=",
          "reference=task/x",
          "token=x",
          "&&&",
          "=",
          "=x",
          "%",
          "a=%zz",
          "a=%u0041",
          "a[]=1",
          "x".repeat(6000),
          "%FF=%FF",
          "a=\u00E9",
          "_method=DELETE",
          "access_token=demo-admin");

  private TargetFaults() {}

  static void query(Draft draft, Chance chance) {
    String query = chance.pick(QUERIES);
    draft.fault("?" + (query.length() > 60 ? "(long)" : query)).query(query);
  }

  static void path(Draft draft, Chance chance) {
    String target = draft.target();
    String other =
        switch (chance.below(9)) {
          case 0, 1, 2 -> target + chance.pick(ENDS);
          case 3 -> inserted(target, chance);
          case 4 -> target.replaceFirst("/", "//");
          case 5 ->
              target.replaceFirst("([a-z])", "%" + Integer.toHexString('a' + chance.below(26)));
          case 6 ->
              chance.pick(
                  "*",
                  "",
                  "x",
                  "?",
                  "http://evil.example.com" + target,
                  "http://",
                  "//evil" + target);
          case 7 -> target.substring(0, 1 + chance.below(target.length()));
          default -> chance.pick("/x/..", "/./", "/%2e%2e", "/notifications/..;", "/;x") + target;
        };
    draft.fault("path").target(other);
  }

  private static String inserted(String target, Chance chance) {
    int place = 1 + chance.below(target.length());
    return target.substring(0, place) + chance.pick(ENDS) + target.substring(place);
  }
}
