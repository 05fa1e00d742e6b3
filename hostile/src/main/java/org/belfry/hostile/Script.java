package org.belfry.hostile;

import java.io.IOException;

/** What happens on a connection once the request was read. */
interface Script {
  void play(Wire wire) throws IOException, InterruptedException;
}
