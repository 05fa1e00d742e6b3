package org.belfry.bench.scenario;

import org.belfry.bench.http.Connection;
import org.belfry.bench.load.ClosedLoad;
import org.belfry.bench.subject.Inboxes;
import org.belfry.bench.subject.Rig;

/** Notifications that clients put into the inboxes of all who are signed in, in turns. */
final class InboxWrites {
  private static final int CLIENTS = 8;

  private InboxWrites() {}

  /** How many a second. */
  static double perSecond(Rig rig, int writes) throws Exception {
    return ClosedLoad.run(
        CLIENTS,
        writes,
        () -> {
          Connection connection = new Connection(rig.port());
          return number ->
              connection.exchange(Inboxes.arrival(number % Inboxes.PRESENT)).expect(201);
        });
  }
}
