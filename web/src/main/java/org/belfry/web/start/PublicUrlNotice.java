package org.belfry.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.belfry.handshake.LauncherMXBean;
import org.belfry.handshake.Party;
import org.belfry.platform.identity.DemoMode;
import org.belfry.platform.rest.PublicUrl;

/**
 * What an operator is to be told when links begin with an address that is only a guess: receivers
 * of webhooks cannot follow them, and each node has another.
 */
@ApplicationScoped
class PublicUrlNotice {
  @Inject private PublicUrl publicUrl;
  @Inject private DemoMode demoMode;

  /** Empty if the address is configured, and in demo mode. */
  Optional<String> text() {
    return isKnown(publicUrl.configured(), assumed()) || demoMode.on()
        ? Optional.empty()
        : Optional.of(text(publicUrl.root()));
  }

  private static String assumed() {
    return Party.LAUNCHER.find().map(LauncherMXBean::getAssumedPublicUrl).orElse("");
  }

  static String text(String guess) {
    return "belfry.public-url is not set: links in webhooks begin with "
        + guess
        + ", which others can hardly follow. Set it (BELFRY_PUBLIC_URL) to the address that they"
        + " reach Belfry at, such as https://belfry.example.org, and to the same on every node.";
  }

  /** The guess may be overridden by what only the server reads, such as a file of properties. */
  static boolean isKnown(String configured, String guess) {
    return !configured.isEmpty() && !configured.equals(guess);
  }
}
