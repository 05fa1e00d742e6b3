package org.belfry.platform.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;

/**
 * Where the key is ({@code belfry.secret.*}).
 *
 * @param key as configured; empty if it is to be found in, or generated into, {@code file}
 * @param file the file of a generated key
 */
record SecretSettings(Optional<SealingKey> key, Path file) {
  static final String KEY = "belfry.secret.key";
  static final String KEY_FILE = "belfry.secret.key-file";
  private static final String DEFAULT_FILE = "./data/belfry.key";
  private static final String REMEDY = "Make one with: openssl rand -base64 32";

  static SecretSettings of(Configuration configuration) {
    Optional<SealingKey> key =
        configuration.value(
            KEY,
            Optional.empty(),
            text -> Optional.of(SealingKey.parse(text)),
            "is the base64 of 32 bytes",
            REMEDY);
    Path file =
        configuration.value(
            KEY_FILE,
            Path.of(DEFAULT_FILE),
            Path::of,
            "is the path of a file",
            "Set it to " + DEFAULT_FILE + ", for example.");
    if (key.isEmpty() && Files.exists(file)) {
      check(configuration, file);
    }
    return new SecretSettings(key, file);
  }

  private static void check(Configuration configuration, Path file) {
    try {
      SealingKey.parse(Files.readString(file));
    } catch (IOException | IllegalArgumentException wrong) {
      configuration.fault(
          new ConfigurationFault(
              KEY_FILE,
              file.toString(),
              "is the path of a readable file with the base64 of 32 bytes",
              "Put back the file that Belfry made. " + OtherKey.LOST));
    }
  }
}
