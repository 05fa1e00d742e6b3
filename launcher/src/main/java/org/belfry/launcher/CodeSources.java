package org.belfry.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which jar this class was loaded from. */
final class CodeSources {
  private CodeSources() {}

  /** Empty if it comes from a folder of classes, as in a test. */
  static Optional<Path> ownJar() {
    @Nullable CodeSource source = CodeSources.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
