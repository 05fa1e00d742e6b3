package org.belfry.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that the build has put the version into. */
enum Texts {
  HELP("help.txt"),
  VERSION("version.txt");

  private final String resource;

  Texts(String resource) {
    this.resource = resource;
  }

  /** Prints what is asked for, if nothing but a text is; else false. */
  static boolean answer(Options options) {
    if (options.has("--help")) {
      HELP.print();
    } else if (options.has("--version")) {
      VERSION.print();
    } else {
      return false;
    }
    return true;
  }

  private void print() {
    try (InputStream in = Texts.class.getResourceAsStream(resource)) {
      byte[] text = Objects.requireNonNull(in, resource).readAllBytes();
      System.out.print(ServerVersion.putInto(new String(text, StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
