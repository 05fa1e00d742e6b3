package org.belfry.platform.outbound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;

/** Writes the parts of a body one after the other, without copying them together. */
final class BodyProducer implements AsyncEntityProducer {
  private final String contentType;
  private final List<byte[]> parts;
  private final long length;
  private int next;
  private ByteBuffer current = ByteBuffer.allocate(0);

  BodyProducer(String contentType, List<byte[]> parts) {
    this.contentType = contentType;
    this.parts = parts;
    this.length = parts.stream().mapToLong(part -> part.length).sum();
  }

  @Override
  public void produce(DataStreamChannel channel) throws IOException {
    while (advance()) {
      channel.write(current);
      if (current.hasRemaining()) {
        return;
      }
    }
    channel.endStream();
  }

  private boolean advance() {
    while (!current.hasRemaining() && next < parts.size()) {
      current = ByteBuffer.wrap(parts.get(next++));
    }
    return current.hasRemaining();
  }

  @Override
  public int available() {
    return (int) Math.min(length, Integer.MAX_VALUE);
  }

  @Override
  public long getContentLength() {
    return length;
  }

  @Override
  public String getContentType() {
    return contentType;
  }

  @Override
  @SuppressWarnings("NullAway") // HttpClient takes null for none
  public String getContentEncoding() {
    return null;
  }

  @Override
  public boolean isChunked() {
    return false;
  }

  @Override
  public Set<String> getTrailerNames() {
    return Set.of();
  }

  /** No: HttpClient never repeats a request by itself. */
  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public void failed(Exception cause) {
    releaseResources();
  }

  @Override
  public void releaseResources() {
    next = parts.size();
    current = ByteBuffer.allocate(0);
  }
}
