package org.belfry.bench.subject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.belfry.bench.http.Connection;

/** What a Belfry takes of its machine. */
public final class Footprint {
  private final Rig rig;

  public Footprint(Rig rig) {
    this.rig = rig;
  }

  /** The heap in use after a collection, in MB. */
  public double heap() throws IOException {
    // What has a finalizer is only gone after the second one.
    for (String command : List.of("GC.run", "GC.run_finalization", "GC.run")) {
      jcmd(command);
    }
    return metrics().value("memory_usedHeap_bytes") / 1e6;
  }

  /** Memory of its process that is in the machine's, in MB; as Linux tells it. */
  public double resident() throws IOException {
    Path status = Path.of("/proc", String.valueOf(rig.process().pid()), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
          .sum();
    }
  }

  /** How many threads there have been at most since its start. */
  public double threads() throws IOException {
    return metrics().value("thread_max_count");
  }

  private void jcmd(String command) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(jcmd, String.valueOf(rig.process().pid()), command).start();
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private Metrics metrics() throws IOException {
    byte[] request = Connection.request("GET", "/metrics", "Accept: text/plain\r\n", "");
    return new Metrics(rig.hub().connections().exchange(request).expect(200).body());
  }
}
