package org.belfry.system.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.belfry.system.Artifacts;

/** All names that a Belfry knows; they may change at any time. */
final class HostsFile {
  private final Path file = Artifacts.newDirectory("hosts").resolve("hosts");
  private final Map<String, String> addresses = new TreeMap<>();

  HostsFile() throws IOException {
    put(InetAddress.getLocalHost().getHostName(), "127.0.0.1");
    put("localhost", "127.0.0.1");
  }

  void put(String name, String address) throws IOException {
    addresses.put(name, address);
    Files.writeString(
        file,
        addresses.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
            .collect(Collectors.joining()));
  }

  /** The JVM asks nobody else, and remembers nothing. */
  List<String> jvmOptions() {
    return List.of("-Djdk.net.hosts.file=" + file, "-Dsun.net.inetaddr.ttl=0");
  }
}
