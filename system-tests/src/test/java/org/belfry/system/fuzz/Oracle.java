package org.belfry.system.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.belfry.system.fuzz.described.Dialect;
import org.belfry.system.fuzz.described.Operation;

/** Tells what is wrong with an answer. */
final class Oracle {
  /** What HTTP itself refuses; descriptions of APIs do not list it. */
  private static final Set<Integer> OF_HTTP =
      Set.of(400, 405, 406, 408, 411, 413, 414, 415, 417, 421, 429, 431, 503);

  private static final Set<Integer> UNKNOWN_TO_IT = Set.of(501, 505);

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/_.~-]*");

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private Oracle() {}

  /** All that is wrong; what begins with a question mark is perhaps right. */
  static List<String> judge(Request request, WireAnswer answer) {
    List<String> wrong = new ArrayList<>();
    if (answer.status() == 0) {
      boolean told = request.operation().takesAnything();
      if (!told && (request.framed() || answer.note().equals(WireAnswer.LATE))) {
        wrong.add(answer.note());
      }
      return wrong;
    }
    if (!answer.note().isEmpty() && !answer.note().equals("stream")) {
      wrong.add(answer.note());
    }
    status(request, answer, wrong);
    if (Shape.isHtml(answer) && !(answer.status() == 200 && isPage(request))) {
      wrong.add("HTML");
    }
    if (Shape.hasTrace(answer)) {
      wrong.add("a class or a stack trace");
    }
    if (!request.isHead() && answer.body().length > 0) {
      Shape.ofBody(answer).ifPresent(wrong::add);
    }
    if (answer.status() >= 400) {
      refusal(request, answer, wrong);
    }
    return wrong;
  }

  private static void status(Request request, WireAnswer answer, List<String> wrong) {
    int status = answer.status();
    boolean later = status == 503 && answer.header("Retry-After").isPresent();
    boolean foreign = UNKNOWN_TO_IT.contains(status) && request.strange();
    if (status >= 500 && !later && !foreign && !request.operation().takesAnything()) {
      wrong.add("a fault of the server");
    }
    if (answer.isSuccess() && request.malformed()) {
      wrong.add("success with a malformed body");
    }
    if (answer.isSuccess() && !request.strange() && isForbidden(request)) {
      wrong.add("success without the right to it");
    }
    Set<Integer> described = request.operation().statuses();
    boolean known = described.contains(status) || OF_HTTP.contains(status) || described.isEmpty();
    if (!known && !request.strange()) {
      wrong.add("? a status that is not described");
    }
    if (status == 200 && isEmpty(request, answer)) {
      wrong.add("an empty success");
    }
    if (status == 201 && answer.header("Location").isEmpty() && !request.strange()) {
      wrong.add("? 201 without Location");
    }
  }

  private static boolean isEmpty(Request request, WireAnswer answer) {
    return answer.body().length == 0
        && !answer.note().equals("stream")
        && !request.operation().takesAnything()
        && !List.of("HEAD", "OPTIONS").contains(request.method());
  }

  private static boolean isForbidden(Request request) {
    Operation operation = request.operation();
    if (operation.open() || operation.takesAnything() || isOfHubAlone(operation)) {
      return false;
    }
    boolean writes = !SAFE.contains(request.method());
    return request.who().isUnknown()
        || (writes && request.who() == Who.READER)
        || (!writes && request.who() == Who.WRITER && !request.method().equals("OPTIONS"));
  }

  /** What its API key is enough for. */
  private static boolean isOfHubAlone(Operation operation) {
    return operation.dialect() == Dialect.HUB && Set.of("/", "/apiDoc").contains(operation.path());
  }

  private static void refusal(Request request, WireAnswer answer, List<String> wrong) {
    requires(answer, 401, "WWW-Authenticate", wrong);
    requires(answer, 405, "Allow", wrong);
    requires(answer, 429, "Retry-After", wrong);
    if (request.isHead()
        || (request.barbaric() && answer.body().length == 0)
        || isAsTold(request, answer)) {
      return;
    }
    Optional<Dialect> dialect =
        PLAIN.matcher(request.path()).matches()
                && !request.path().contains("..")
                && !request.path().contains("//")
            ? Dialect.at(request.path())
            : Optional.empty();
    if (dialect.isPresent() && !request.barbaric()) {
      Shape.ofFault(dialect.get(), answer).ifPresent(shape -> wrong.add("a refusal of " + shape));
    } else if (answer.body().length == 0) {
      wrong.add("an empty refusal");
    }
  }

  /** A receiver that was told to fail answers as other people's would. */
  private static boolean isAsTold(Request request, WireAnswer answer) {
    return request.operation().takesAnything() && answer.mediaType().equals("text/plain");
  }

  private static void requires(WireAnswer answer, int status, String header, List<String> wrong) {
    if (answer.status() == status && answer.header(header).isEmpty()) {
      wrong.add(String.format(Locale.ROOT, "%d without %s", status, header));
    }
  }

  /** What is for people. */
  private static boolean isPage(Request request) {
    String path = request.path();
    return path.contains("/setup") || !path.matches("/(belfry|notifications|rest|api|v1)\\b.*");
  }
}
