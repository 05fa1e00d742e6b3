package org.belfry.platform.request;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.belfry.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What no application should have to see: headers that they or their server would stumble over when
 * it is too late to answer properly, and paths that mean something else to everybody.
 */
public final class RequestCheck {
  private static final String MALFORMED = "X-Belfry-Malformed";

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
  private static final String PARAMETER =
      "[ \t]*;[ \t]*(?:" + TOKEN + "=(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\"))?";
  private static final String QUALITY = "(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?|\\.[0-9]{1,3})";
  private static final String WEIGHT = "(?:[ \t]*;[ \t]*[qQ]=" + QUALITY + ")?";

  private static final String MEDIA_RANGE =
      "(?:" + TOKEN + "/" + TOKEN + "|\\*)(?:" + PARAMETER + ")*+";

  /** None of them is empty: servers stumble over that. */
  private static final Pattern MEDIA_RANGES =
      Pattern.compile(
          "[ \t]*(?:" + MEDIA_RANGE + "(?:[ \t]*,[ \t]*" + MEDIA_RANGE + ")*+[ \t]*,?)?[ \t]*");

  private static final Pattern LANGUAGES =
      list("(?:\\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+)" + WEIGHT);
  private static final Pattern TOKENS = list(TOKEN + WEIGHT);
  private static final Pattern ENTITY_TAGS = list("(?:\\*|(?:W/)?\"[^\"]*+\")");

  private static final String ETAG =
      "the ETag of an earlier answer as it came, with its quotation marks";

  private static final Pattern CHARSET =
      Pattern.compile(";[ \t]*charset=\"?([^\",; \t]*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern WEIGHTED = Pattern.compile(";[ \t]*[qQ]=([^,; \t]*)");

  private static final List<HeaderRule> RULES =
      List.of(
          new HeaderRule("Accept", RequestCheck::isAccept, "media types, such as application/json"),
          new HeaderRule(
              "Accept-Language", matching(LANGUAGES), "language tags, such as en, de;q=0.5"),
          new HeaderRule("Accept-Charset", matching(TOKENS), "names of charsets, such as utf-8"),
          new HeaderRule("Accept-Encoding", matching(TOKENS), "names of encodings, such as gzip"),
          new HeaderRule("If-Match", matching(ENTITY_TAGS), ETAG),
          new HeaderRule("If-None-Match", matching(ENTITY_TAGS), ETAG));

  private static final Pattern LONELY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private static final List<String> ONCE = List.of("Content-Length", "Content-Type", "Host");

  private RequestCheck() {}

  /** The first thing that is wrong with the request line or the headers. */
  public static Optional<Problem> refusal(HttpServletRequest request) {
    return Stream.of(
            unmappable(request.getHeader(MALFORMED)),
            path(request.getRequestURI()),
            query(request.getQueryString()),
            repeated(request),
            unreadable(request))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The listener of belfry.jar says so; with the rest of the path the server cannot do anything.
   */
  private static Optional<Problem> unmappable(@Nullable String what) {
    return Optional.ofNullable(what)
        .map(
            part ->
                switch (part) {
                  case "host" -> Malformed.header("Host", "a host name, perhaps with a port");
                  // TRACE, which would send credentials back, or CONNECT.
                  case "method" -> MethodNotAllowed.anywhere();
                  case "version" -> Malformed.version();
                  default ->
                      Malformed.path(
                          "cannot be read",
                          "Send percent-encoded UTF-8, without . and .. as segments.");
                });
  }

  /** Parameters within a path would be dropped: what is asked for would be something else. */
  private static Optional<Problem> path(String path) {
    return path.indexOf(';') >= 0
        ? Optional.of(
            Malformed.path("has a semicolon", "Send it percent-encoded, as %3B, if it is meant."))
        : Optional.empty();
  }

  /** Servers differ in what they make of it, and some fail; so do databases. */
  private static Optional<Problem> query(@Nullable String query) {
    if (query == null) {
      return Optional.empty();
    }
    if (LONELY_PERCENT.matcher(query).find()) {
      return Optional.of(
          Malformed.query(
              "has a percent sign that is not followed by two hexadecimal digits",
              "Send it percent-encoded, as %25, if it is meant."));
    }
    // PostgreSQL knows no text with that character, so nothing that is stored can be meant.
    return query.contains("%00")
        ? Optional.of(
            Malformed.query("has the character zero, as %00", "Leave that character out."))
        : Optional.empty();
  }

  private static Optional<Problem> repeated(HttpServletRequest request) {
    return ONCE.stream()
        .filter(name -> Collections.list(request.getHeaders(name)).size() > 1)
        .findFirst()
        .map(Malformed::repeated);
  }

  private static Optional<Problem> unreadable(HttpServletRequest request) {
    return RULES.stream()
        .filter(
            rule -> {
              List<String> values = Collections.list(request.getHeaders(rule.name()));
              // Together they are one list.
              return !rule.right().test(String.join(",", values));
            })
        .findFirst()
        .map(rule -> Malformed.header(rule.name(), rule.form()));
  }

  /** Whether a value of the header {@code Accept} can be read, charsets included. */
  public static boolean isAccept(String value) {
    return MEDIA_RANGES.matcher(value).matches()
        && parameters(CHARSET, value).allMatch(RequestCheck::isCharset)
        && parameters(WEIGHTED, value).allMatch(quality -> quality.matches(QUALITY));
  }

  private static Stream<String> parameters(Pattern pattern, String value) {
    return pattern.matcher(value).results().map(parameter -> parameter.group(1));
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException noName) {
      return false;
    }
  }

  /** Elements between commas; some may be empty, as RFC 9110 wants them to be tolerated. */
  private static Pattern list(String element) {
    return Pattern.compile(
        "[ \t]*(?:" + element + ")?(?:[ \t]*,[ \t]*(?:" + element + ")?)*+[ \t]*");
  }

  private static Predicate<String> matching(Pattern pattern) {
    return value -> pattern.matcher(value).matches();
  }

  /**
   * @param form what to send instead
   */
  private record HeaderRule(String name, Predicate<String> right, String form) {}
}
