package org.belfry.bench.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belfry.hostile.BadCertificate;
import org.belfry.hostile.Misbehaviour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileNeighboursTest {
  private static final int COUNT = 100;

  @TempDir private Path directory;

  @Test
  void eachIsAnEndpointOfItsOwnAndEverythingIsDoneByAsMany() throws Exception {
    try (HostileNeighbours neighbours = new HostileNeighbours(COUNT, directory)) {
      List<URI> urls =
          IntStream.range(0, COUNT).mapToObj(neighbours::url).map(URI::create).toList();

      assertThat(urls).doesNotHaveDuplicates();
      Map<String, Long> parts =
          urls.stream()
              .map(url -> url.getPort() + url.getPath())
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      assertThat(parts).hasSize(Misbehaviour.values().length + BadCertificate.values().length);
      assertThat(parts.values()).isSubsetOf(4L, 5L);
    }
  }
}
