package org.belfry.bench.subject;

import java.util.concurrent.ExecutionException;
import org.belfry.bench.http.Connection;
import org.belfry.bench.load.ClosedLoad;

/** Clients that publish as fast as they are answered, each over its own connection. */
public final class Publishers {
  private Publishers() {}

  /**
   * Publishes messages with the numbers 0 to {@code messages} - 1.
   *
   * @return messages a second
   */
  public static double publish(Rig rig, String topic, int clients, int messages)
      throws ExecutionException, InterruptedException {
    return ClosedLoad.run(
        clients,
        messages,
        () -> {
          Connection connection = new Connection(rig.port());
          return number -> connection.exchange(Hub.publication(topic, number)).expect(202);
        });
  }
}
