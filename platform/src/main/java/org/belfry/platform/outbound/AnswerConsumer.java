package org.belfry.platform.outbound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads at most 64 KiB of an answer and keeps as much of them as is asked for. Whatever is longer
 * counts as answered, and its connection is closed instead of being read to its end.
 */
final class AnswerConsumer implements AsyncResponseConsumer<AnswerConsumer.Answer> {
  static final int MAX_READ = 64 * 1024;
  static final int HEAD = 4 * 1024;

  /** Answers with 1xx, after which the real one is still to come. */
  static final int MAX_INTERIM = 16;

  /**
   * @param location the header of that name, for a redirect
   */
  record Answer(int status, @Nullable String location, @Nullable String retryAfter, String head) {}

  private final int maxKept;
  private final Consumer<Answer> whenTooLong;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(256);
  private @Nullable HttpResponse response;
  private @Nullable FutureCallback<Answer> callback;
  private int read;
  private int interim;

  /**
   * @param maxKept bytes of the answer, at most those that are read
   * @param whenTooLong gets the answer before its connection is closed
   */
  AnswerConsumer(int maxKept, Consumer<Answer> whenTooLong) {
    this.maxKept = maxKept;
    this.whenTooLong = whenTooLong;
  }

  @Override
  public void consumeResponse(
      HttpResponse answered,
      @Nullable EntityDetails entity,
      HttpContext context,
      FutureCallback<Answer> resultCallback) {
    response = answered;
    callback = resultCallback;
    if (entity == null) {
      resultCallback.completed(answer(answered));
    }
  }

  @Override
  public void informationResponse(HttpResponse information, HttpContext context)
      throws ProtocolException {
    interim++;
    if (interim > MAX_INTERIM) {
      throw new ProtocolException("More than " + MAX_INTERIM + " interim answers.");
    }
  }

  /** Whether the beginning of the answer has come. */
  boolean isAnswering() {
    return response != null || interim > 0;
  }

  @Override
  public void updateCapacity(CapacityChannel channel) throws java.io.IOException {
    channel.update(Integer.MAX_VALUE);
  }

  @Override
  public void consume(ByteBuffer part) throws ContentTooLongException {
    read += part.remaining();
    byte[] head = new byte[Math.min(part.remaining(), maxKept - kept.size())];
    part.get(head);
    kept.writeBytes(head);
    part.position(part.limit());
    if (read > MAX_READ && response != null) {
      whenTooLong.accept(answer(response));
      throw new ContentTooLongException("The answer is longer than " + MAX_READ + " bytes.");
    }
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers) {
    if (response != null && callback != null) {
      callback.completed(answer(response));
    }
  }

  @Override
  public void failed(Exception cause) {
    // The exchange's own callback hears of it.
  }

  @Override
  public void releaseResources() {
    kept.reset();
  }

  private Answer answer(HttpResponse answered) {
    return new Answer(
        answered.getCode(),
        header(answered, "Location"),
        header(answered, "Retry-After"),
        kept.toString(StandardCharsets.UTF_8));
  }

  private static @Nullable String header(HttpResponse answered, String name) {
    Header header = answered.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
