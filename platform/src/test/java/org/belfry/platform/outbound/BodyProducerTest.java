package org.belfry.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyProducerTest {
  private static final List<byte[]> PARTS = List.of(bytes("{\"a\":"), bytes(""), bytes("1}"));

  private final Channel channel = new Channel();

  @Test
  void thePartsAreWrittenAsOneWhateverTheChannelTakes() throws IOException {
    BodyProducer producer = new BodyProducer("application/json", PARTS);

    while (!channel.ended) {
      channel.room = 2;
      producer.produce(channel);
    }

    assertThat(channel.written).hasToString("{\"a\":1}");
  }

  @Test
  void itsLengthIsKnownBefore() {
    BodyProducer producer = new BodyProducer("application/json", PARTS);

    assertThat(producer.getContentLength()).isEqualTo(7);
    assertThat(producer.isChunked()).isFalse();
    assertThat(producer.getContentType()).isEqualTo("application/json");
  }

  @Test
  void afterAFailureNothingMoreIsWritten() throws IOException {
    BodyProducer producer = new BodyProducer("application/json", PARTS);
    channel.room = 2;
    producer.produce(channel);

    producer.failed(new IOException());
    channel.room = 100;
    producer.produce(channel);

    assertThat(channel.written).hasToString("{\"");
  }

  @Test
  void theSharedBytesStayAsTheyAre() throws IOException {
    for (int i = 0; i < 2; i++) {
      Channel another = new Channel();
      another.room = 100;
      new BodyProducer("application/json", PARTS).produce(another);
      assertThat(another.written).hasToString("{\"a\":1}");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class Channel implements DataStreamChannel {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int room;
    private boolean ended;

    @Override
    public int write(ByteBuffer bytes) {
      int count = Math.min(room, bytes.remaining());
      byte[] taken = new byte[count];
      bytes.get(taken);
      written.writeBytes(taken);
      room -= count;
      return count;
    }

    @Override
    public void endStream() {
      ended = true;
    }

    @Override
    public void endStream(@Nullable List<? extends Header> trailers) {
      ended = true;
    }

    @Override
    public void requestOutput() {
      // Nothing asks for more by itself here.
    }
  }
}
