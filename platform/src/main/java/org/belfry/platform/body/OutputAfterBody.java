package org.belfry.platform.body;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** Does not fail where the request's body has failed already. */
final class OutputAfterBody extends ServletOutputStream {
  private final ServletOutputStream out;
  private final BoundedInput body;

  OutputAfterBody(ServletOutputStream out, BoundedInput body) {
    this.out = out;
    this.body = body;
  }

  @Override
  public void write(int value) throws IOException {
    attempt(() -> out.write(value));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(out::flush);
  }

  @Override
  public void close() throws IOException {
    attempt(out::close);
  }

  @Override
  public boolean isReady() {
    return out.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    out.setWriteListener(listener);
  }

  private void attempt(Writing writing) throws IOException {
    try {
      writing.run();
    } catch (IOException failure) {
      body.throwUnlessBroken(failure);
    }
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }
}
