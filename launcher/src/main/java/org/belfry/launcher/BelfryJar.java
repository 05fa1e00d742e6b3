package org.belfry.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The jar that carries the server. */
record BelfryJar(Path path) {
  private static final String SERVER = "server/";
  private static final int DIGITS = 16;

  /** Changes with anything in it; nothing is read for that but its directory. */
  String checksum() throws IOException {
    MessageDigest digest = sha256();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : entries(zip)) {
        digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
        digest.update(
            ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(entry.getCrc())
                .putLong(entry.getSize())
                .flip());
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  /** Puts the server into a folder that is not there yet. */
  void unpack(Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : entries(zip)) {
        if (entry.getName().startsWith(SERVER) && !entry.isDirectory()) {
          unpack(zip, entry, folder);
        }
      }
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
    Path file = folder.resolve(entry.getName().substring(SERVER.length())).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException(zip.getName() + " has an entry outside of it: " + entry.getName());
    }
    Files.createDirectories(file.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, file);
    }
  }

  private static List<ZipEntry> entries(ZipFile zip) {
    return zip.stream().<ZipEntry>map(entry -> entry).toList();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
