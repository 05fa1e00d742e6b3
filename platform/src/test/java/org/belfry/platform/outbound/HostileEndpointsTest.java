package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.belfry.hostile.HostileEndpoints;
import org.belfry.hostile.Misbehaviour;
import org.belfry.platform.outbound.address.OutboundSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class HostileEndpointsTest {
  private static final Duration SHORT = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final OutboundClient client =
      new OutboundClient(
          new OutboundSettings(false, true, List.of(), Set.of()), Executors.defaultThreadFactory());
  private HostileEndpoints hostile;

  @BeforeEach
  void open() throws IOException {
    hostile = HostileEndpoints.open(0);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    hostile.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"NEVER_ANSWERS", "DRIPS_HEADERS", "DRIPS_BODY"})
  void theDeadlineEndsWhatIsSlow(Misbehaviour misbehaviour) {
    assertThat(post(hostile.url(misbehaviour), SHORT)).isInstanceOf(Exchange.TimedOut.class);
  }

  @ParameterizedTest
  @CsvSource({
    "LARGE_HEADERS, invalidAnswer",
    "ENDLESS_HEADERS, invalidAnswer",
    "ENDLESS_INTERIM, invalidAnswer",
    "SPEAKS_ANOTHER_PROTOCOL, invalidAnswer",
    "RESETS, connectionBroken",
    "RESETS_IN_BODY, connectionBroken",
    "REDIRECTS_TO_ITSELF, tooManyRedirects"
  })
  void whatMakesNoSenseIsBrokenOffBeforeTheDeadline(Misbehaviour misbehaviour, String cause) {
    assertThat(post(hostile.url(misbehaviour), LONG))
        .isInstanceOfSatisfying(
            Exchange.Failed.class, failed -> assertThat(failed.cause()).isEqualTo(cause));
  }

  @ParameterizedTest
  @EnumSource(names = {"ENDLESS_BODY", "GZIP_BOMB", "RESETS_AFTER_200"})
  void anAnswerIsTakenWhateverFollowsIt(Misbehaviour misbehaviour) {
    assertThat(post(hostile.url(misbehaviour), LONG))
        .isInstanceOfSatisfying(
            Exchange.Answered.class,
            answered -> {
              assertThat(answered.status()).isEqualTo(200);
              assertThat(answered.head().length()).isLessThanOrEqualTo(AnswerConsumer.HEAD);
            });
  }

  @Test
  void aRedirectInsideIsRefused() {
    assertThat(post(hostile.url(Misbehaviour.REDIRECTS_INSIDE), LONG))
        .isInstanceOf(Exchange.Refused.class);
  }

  /** The system takes connections as far as its queue goes; the others are never answered. */
  @Test
  void theDeadlineCoversAConnectionThatIsNeverAccepted() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket full = new ServerSocket(0, 1, loopback)) {
      List<SocketChannel> queued = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(new InetSocketAddress(loopback, full.getLocalPort()));
        queued.add(channel);
      }

      Exchange exchange = post(URI.create("http://127.0.0.1:" + full.getLocalPort() + "/"), SHORT);

      assertThat(exchange).isInstanceOf(Exchange.TimedOut.class);
      for (SocketChannel channel : queued) {
        channel.close();
      }
    }
  }

  private Exchange post(URI url, Duration deadline) {
    OutboundRequest request =
        new OutboundRequest(
            "POST",
            TargetUrl.of(url.toString()),
            Map.of(),
            "application/json",
            List.of("{}".getBytes(StandardCharsets.UTF_8)));
    return client.send(request, deadline).join();
  }
}
