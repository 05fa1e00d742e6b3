package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.belfry.platform.network.IpAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {
  @ParameterizedTest
  @CsvSource({
    "93.184.215.14, 4096",
    "2606:2800:21f:cb07:6820:80da:af6b:8b2c, 4096",
    "127.0.0.1, 0",
    "10.1.2.3, 0",
    "169.254.169.254, 0",
    "::1, 0"
  })
  void ofAReceiptTheHeadIsKeptIfItIsPublic(String address, int kept) throws UnknownHostException {
    IpAddress bytes = IpAddress.of(InetAddress.getByName(address));

    assertThat(Wanted.RECEIPT.kept(bytes)).isEqualTo(kept);
    assertThat(Wanted.ANSWER.kept(bytes)).isEqualTo(AnswerConsumer.MAX_READ);
  }
}
