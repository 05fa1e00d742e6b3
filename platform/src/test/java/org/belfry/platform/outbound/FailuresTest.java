package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.belfry.platform.network.IpAddress;
import org.belfry.platform.outbound.address.AddressRefused;
import org.belfry.platform.outbound.address.AddressRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new UnknownHostException("nowhere.example"), "unknownHost"),
        Arguments.of(new ConnectException("refused"), "connectionRefused"),
        Arguments.of(new SSLHandshakeException("expired"), "tlsFailed"),
        Arguments.of(new ProtocolException("no status"), "invalidAnswer"),
        Arguments.of(new MessageConstraintException("too long"), "invalidAnswer"),
        Arguments.of(new IOException("reset"), "connectionBroken"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void theCauseIsToldHoweverItIsWrapped(Exception failure, String cause) {
    assertThat(cause(failure)).isEqualTo(cause);
    assertThat(cause(new CompletionException(failure))).isEqualTo(cause);
    if (failure instanceof IOException io) {
      assertThat(cause(new CompletionException(new UncheckedIOException(io)))).isEqualTo(cause);
    }
  }

  @Test
  void whatBelfryItselfRefusesIsNoFailureOfTheOtherSide() {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    AddressRule rule = AddressRule.against(IpAddress.of(loopback)).orElseThrow();

    Exchange exchange =
        Failures.of(new UncheckedIOException(new AddressRefused("localhost", loopback, rule)));

    assertThat(exchange)
        .isInstanceOfSatisfying(
            Exchange.Refused.class,
            refused -> assertThat(refused.particulars()).contains("localhost", "127.0.0.0/8"));
  }

  @Test
  void anUnknownHostIsNamed() {
    assertThat(Failures.of(new UnknownHostException("nowhere.example")))
        .isEqualTo(new Exchange.Failed("unknownHost", "No address is known for nowhere.example."));
  }

  private static String cause(Throwable failure) {
    return ((Exchange.Failed) Failures.of(failure)).cause();
  }
}
