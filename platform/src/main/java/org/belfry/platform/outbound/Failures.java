package org.belfry.platform.outbound;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.belfry.platform.outbound.address.AddressRefused;
import org.belfry.platform.problem.Causes;

/** Tells why no answer came, in words for the log of attempts, which name no addresses. */
final class Failures {
  /** What a name leads to, as HttpClient tells of it: {@code [a.example/10.1.2.3]}. */
  private static final Pattern ADDRESSES = Pattern.compile(" ?\\[[^\\[\\]]*/[^\\]]*]");

  private Failures() {}

  static Exchange of(Throwable thrown) {
    Throwable failure =
        Causes.of(thrown).filter(cause -> !isWrapper(cause)).findFirst().orElse(thrown);
    String reason = ADDRESSES.matcher(String.valueOf(failure.getMessage())).replaceAll("");
    if (failure instanceof AddressRefused refused) {
      return new Exchange.Refused(reason, refused.particulars());
    } else if (failure instanceof UnknownHostException) {
      return new Exchange.Failed("unknownHost", "No address is known for " + reason + ".");
    } else if (failure instanceof ConnectException) {
      return new Exchange.Failed("connectionRefused", reason);
    } else if (failure instanceof SSLException) {
      return new Exchange.Failed("tlsFailed", reason);
    } else if (failure instanceof HttpException || failure instanceof MessageConstraintException) {
      return new Exchange.Failed("invalidAnswer", reason);
    }
    return new Exchange.Failed(
        "connectionBroken", failure.getClass().getSimpleName() + ": " + reason);
  }

  private static boolean isWrapper(Throwable failure) {
    return (failure instanceof CompletionException || failure instanceof UncheckedIOException)
        && failure.getCause() != null;
  }
}
