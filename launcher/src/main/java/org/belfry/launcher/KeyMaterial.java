package org.belfry.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A keystore with a private key and its certificates.
 *
 * @param file PKCS#12
 * @param alias of the key in it
 */
record KeyMaterial(Path file, String password, String alias) {
  private static final String TYPE = "PKCS12";
  private static final String ALIAS = "belfry";
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");
  private static final int PASSWORD_BYTES = 24;
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  /** An operator's keystore, with its only or its first key. */
  static KeyMaterial of(Path file, String password) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(TYPE);
    try (InputStream stream = Files.newInputStream(file)) {
      store.load(stream, password.toCharArray());
    }
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return new KeyMaterial(file.toAbsolutePath(), password, alias);
      }
    }
    throw new GeneralSecurityException("there is no private key in " + file);
  }

  /**
   * A keystore made of PEM, in a file that only this user can read and that goes with the process.
   *
   * @param certificates the server's own first, then those that vouch for it
   * @param key PKCS#8, not encrypted
   */
  static KeyMaterial of(String certificates, String key)
      throws IOException, GeneralSecurityException {
    String password = random();
    KeyStore store = KeyStore.getInstance(TYPE);
    store.load(null, null);
    store.setKeyEntry(ALIAS, privateKey(key), password.toCharArray(), chain(certificates));
    Path file = Files.createTempFile("belfry", ".p12");
    file.toFile().deleteOnExit();
    try (OutputStream stream = Files.newOutputStream(file)) {
      store.store(stream, password.toCharArray());
    }
    return new KeyMaterial(file, password, ALIAS);
  }

  private static Certificate[] chain(String pem) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))
        .toArray(Certificate[]::new);
  }

  private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
    int begin = pem.indexOf(BEGIN);
    int end = pem.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new InvalidKeySpecException(
          "the key is not PKCS#8 in PEM without a password; openssl pkcs8 -topk8 -nodes makes it so");
    }
    var encoded =
        new PKCS8EncodedKeySpec(
            Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end)));
    return ALGORITHMS.stream()
        .flatMap(algorithm -> privateKey(algorithm, encoded).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidKeySpecException("the key is none of " + String.join(", ", ALGORITHMS)));
  }

  /** Empty if it is a key of another algorithm. */
  private static Optional<PrivateKey> privateKey(String algorithm, PKCS8EncodedKeySpec encoded) {
    try {
      return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(encoded));
    } catch (GeneralSecurityException another) {
      return Optional.empty();
    }
  }

  private static String random() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return alias + " in " + file;
  }
}
