package org.belfry.notifications.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.belfry.platform.identity.StandingCredentials;
import org.belfry.platform.persistence.transaction.Transactions;

/** Finds the streams of this node whose credentials would not open them again. */
@ApplicationScoped
class LiveCredentials {
  @Inject private LiveStreams streams;
  @Inject private StandingCredentials credentials;
  @Inject private Transactions transactions;

  private volatile boolean doubtful;

  /** Some may have changed. */
  void doubt() {
    doubtful = !streams.isEmpty();
  }

  boolean isDoubtful() {
    return doubtful;
  }

  /** Looks at those of all streams at once; there is no doubt until the next change. */
  List<LiveStream> outdated() {
    doubtful = false;
    List<LiveStream> all = streams.all();
    return all.isEmpty() ? List.of() : refused(all);
  }

  private List<LiveStream> refused(List<LiveStream> all) {
    return transactions
        .call(() -> credentials.refused(all.stream().map(LiveStream::credential).toList()))
        .stream()
        .map(all::get)
        .toList();
  }
}
