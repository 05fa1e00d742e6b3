package org.belfry.bench.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A keep-alive connection to the sink; requests may come in pieces, or several at once. */
final class SinkConnection {
  private static final Map<Behaviour, byte[]> ANSWERS = new EnumMap<>(Behaviour.class);

  static {
    for (Behaviour behaviour : Behaviour.values()) {
      ANSWERS.put(behaviour, behaviour.answer());
    }
  }

  private final SocketChannel channel;
  private final RequestHead head = new RequestHead();
  private byte[] bytes = new byte[8 * 1024];
  private int filled;

  SinkConnection(SocketChannel channel) {
    this.channel = channel;
  }

  /** Reads what is there and answers what is complete; false once the other side has closed. */
  boolean read(ByteBuffer shared, Arrivals arrivals) throws IOException {
    shared.clear();
    int read = channel.read(shared);
    if (read < 0) {
      return false;
    }
    shared.flip();
    if (filled + read > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, filled + read));
    }
    shared.get(bytes, filled, read);
    filled += read;
    answerAll(shared, arrivals);
    return true;
  }

  private void answerAll(ByteBuffer shared, Arrivals arrivals) throws IOException {
    int start = 0;
    shared.clear();
    while (start < filled) {
      head.read(bytes, start, filled);
      int next = head.end + head.contentLength;
      if (head.end == 0 || next > filled) {
        break;
      }
      answer(start, next, shared, arrivals);
      start = next;
    }
    System.arraycopy(bytes, start, bytes, 0, filled - start);
    filled -= start;
    shared.flip();
    while (shared.hasRemaining()) {
      channel.write(shared);
    }
  }

  private void answer(int start, int next, ByteBuffer answers, Arrivals arrivals) {
    if (bytes[start] == 'O') {
      answers.put(ANSWERS.get(Behaviour.ANSWERS));
      return;
    }
    Behaviour behaviour = Behaviour.of(bytes[start + "POST /".length()]);
    int number = RequestHead.numberOf(bytes, head.end, next);
    if (behaviour != Behaviour.HANGS) {
      answers.put(ANSWERS.get(behaviour));
    }
    if (behaviour == Behaviour.ANSWERS) {
      arrivals.add(head.idHigh, head.idLow, number, System.nanoTime());
    }
  }
}
