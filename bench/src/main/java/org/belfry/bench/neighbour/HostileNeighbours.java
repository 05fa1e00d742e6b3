package org.belfry.bench.neighbour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.belfry.bench.subject.Hub;
import org.belfry.hostile.BadCertificate;
import org.belfry.hostile.Certificates;
import org.belfry.hostile.HostileEndpoints;
import org.belfry.hostile.Misbehaviour;

/**
 * Equal parts of everything that endpoints can do wrong, bad certificates included. Their
 * certificates are good until they are subscribed.
 */
public final class HostileNeighbours implements BadNeighbours {
  private final List<URI> addresses = new ArrayList<>();
  private final Map<BadCertificate, HostileEndpoints> secured = new EnumMap<>(BadCertificate.class);
  private final Certificates certificates;
  private final HostileEndpoints plain;
  private final int count;

  /**
   * @param directory gets the files of the certificates; nothing else may be in it
   */
  public HostileNeighbours(int count, Path directory) throws Exception {
    this.count = count;
    certificates = new Certificates(directory);
    plain = HostileEndpoints.open(0);
    for (Misbehaviour each : Misbehaviour.values()) {
      addresses.add(plain.url(each));
    }
    for (BadCertificate each : BadCertificate.values()) {
      HostileEndpoints endpoints = HostileEndpoints.secured(0, certificates.good());
      secured.put(each, endpoints);
      addresses.add(endpoints.url());
    }
  }

  @Override
  public String description() {
    return count + " misbehave";
  }

  @Override
  public List<String> javaOptions() {
    return certificates.jvmOptions();
  }

  @Override
  public void subscribe(Hub hub, String topic) throws ExecutionException, InterruptedException {
    hub.subscribe(topic, count, this::url);
    secured.forEach((bad, endpoints) -> endpoints.present(certificates.bad(bad)));
  }

  /** With a query of its own, each is an endpoint of its own. */
  String url(int number) {
    return addresses.get(number % addresses.size()) + "?" + number;
  }

  @Override
  public void close() throws IOException {
    plain.close();
    for (HostileEndpoints endpoints : secured.values()) {
      endpoints.close();
    }
  }
}
