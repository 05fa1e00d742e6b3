package org.belfry.hostile;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the endpoints until it is ended: {@code java -jar belfry-hostile.jar 9500}. */
public final class Hostile {
  private static final int DEFAULT_PORT = 9500;

  private Hostile() {}

  /**
   * @param arguments the port, if another than 9500; the next ones are for bad certificates
   * @throws Exception if a port is taken
   */
  public static void main(String[] arguments) throws Exception {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_PORT;
    PrintStream out = System.out;
    HostileEndpoints plain = HostileEndpoints.open(port);
    for (Misbehaviour each : Misbehaviour.values()) {
      out.printf("%-52s %s%n", plain.url(each), each.description());
    }
    Path directory = Files.createTempDirectory("hostile");
    Certificates certificates = new Certificates(directory);
    for (BadCertificate each : BadCertificate.values()) {
      port++;
      HostileEndpoints secured = HostileEndpoints.secured(port, certificates.bad(each));
      out.printf("%-52s has a certificate that %s%n", secured.url(), each.description());
    }
    out.printf(
        "%s trusts the one who signed them with %s%n",
        "JAVA_TOOL_OPTIONS", String.join(" ", certificates.jvmOptions()));
  }
}
