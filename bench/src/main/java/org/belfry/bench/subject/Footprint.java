package org.belfry.bench.subject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.belfry.bench.http.Connection;

/** What a Belfry takes of its machine. */
public final class Footprint {
  private final Rig rig;

  public Footprint(Rig rig) {
    this.rig = rig;
  }

  /** The heap in use after a collection, in MB. */
  public double heap() throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process collection =
        new ProcessBuilder(jcmd, String.valueOf(rig.process().pid()), "GC.run").start();
    collection.getInputStream().transferTo(OutputStream.nullOutputStream());
    return metrics().value("memory_usedHeap_bytes") / 1e6;
  }

  /** How many threads there have been at most since its start. */
  public double threads() throws IOException {
    return metrics().value("thread_max_count");
  }

  private Metrics metrics() throws IOException {
    byte[] request = Connection.request("GET", "/metrics", "Accept: text/plain\r\n", "");
    return new Metrics(rig.hub().connections().exchange(request).expect(200).body());
  }
}
